package pinquire.dsl;

import groovy.lang.Binding;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a session. One that a Java cell knows lives in Java's field, so that both
 * languages read and write the same; one whose value does not fit there is Groovy's again.
 */
final class SessionVariables extends Binding {

  /** Where Java keeps a variable. */
  private record Home(Field field) {

    @Nullable Object value() {
      try {
        return field.get(null);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Whether the value fits; then it is the variable's. */
    boolean take(@Nullable Object value) {
      if (value == null && field.getType().isPrimitive()) {
        return false;
      }
      try {
        field.set(null, value);
        return true;
      } catch (IllegalArgumentException tooWide) {
        return false;
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The user's, sorted. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Object name : getVariables().keySet()) {
      names.add(String.valueOf(name));
    }
    names.remove("out");
    return names;
  }

  @Override
  public @Nullable Object getVariable(String name) {
    Object kept = super.getVariable(name);
    return kept instanceof Home home ? home.value() : kept;
  }

  @Override
  public void setVariable(String name, @Nullable Object value) {
    Object kept = hasVariable(name) ? super.getVariable(name) : null;
    if (!(kept instanceof Home home && home.take(value))) {
      super.setVariable(name, value);
    }
  }

  /** Whether Java keeps the variable. */
  boolean isJavas(String name) {
    return super.getVariable(name) instanceof Home;
  }

  /**
   * Moves a variable to a field of Java's, with its value.
   *
   * @param declared whether a cell has just said so, which makes a value that does not fit void
   */
  void move(String name, Field field, boolean declared) {
    Home home = new Home(field);
    boolean fits = !hasVariable(name) || home.take(getVariable(name));
    if (fits || declared) {
      super.setVariable(name, home);
    }
  }
}
