package pinquire.dsl;

import groovy.lang.Closure;
import groovy.lang.MissingMethodException;
import groovy.lang.Script;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.runtime.DefaultGroovyMethods;
import org.jspecify.annotations.Nullable;
import pinquire.command.Verb;

/**
 * What a Groovy cell becomes. The methods whose names start with {@code $} are called in place of
 * the cell's commands; a closure that outlives its cell still calls those of its own cell.
 */
@SuppressWarnings("MemberName")
public abstract class CellScript extends Script {

  private @Nullable Speech speech;

  final void attach(Speech attached) {
    speech = attached;
    setBinding(attached.binding());
  }

  private Speech speech() {
    if (speech == null) {
      throw new IllegalStateException("a cell's script was made by hand");
    }
    return speech;
  }

  /** Runs a command with the values of its operands. */
  public final @Nullable Object $say(int sentence, List<?> values) {
    return speech().say(sentence, values);
  }

  /** A verb alone: the session's variable of that name, else the command. */
  public final @Nullable Object $bare(int sentence) {
    return speech().bare(sentence);
  }

  /** A verb alone where the cell declares its name: the value, where one is in scope. */
  public final @Nullable Object $bare(int sentence, Closure<?> value) {
    return speech().bare(sentence, value);
  }

  /** A word where a name is wanted: the session's variable of that name, else the word. */
  public final @Nullable Object $name(String name) {
    return speech().name(name);
  }

  /** Without looking up by name each time what a printer can do. */
  @Override
  public final void println(@Nullable Object value) {
    if (getBinding().getVariables().get("out") instanceof Printer printer) {
      DefaultGroovyMethods.println(printer, value);
    } else {
      super.println(value);
    }
  }

  /** Methods of earlier cells, and the verbs said as methods. */
  @Override
  public @Nullable Object invokeMethod(String name, Object arguments) {
    try {
      return super.invokeMethod(name, arguments);
    } catch (MissingMethodException missing) {
      boolean here = name.equals(missing.getMethod()) && missing.getType() == getClass();
      Optional<Verb> verb = Verb.of(name);
      if (!here) {
        throw missing;
      }
      Optional<CellScript> owner = speech().owner(name).filter(s -> s != this);
      if (owner.isPresent()) {
        return owner.get().invokeMethod(name, arguments);
      }
      return speech().call(verb.orElseThrow(() -> missing), arguments);
    }
  }
}
