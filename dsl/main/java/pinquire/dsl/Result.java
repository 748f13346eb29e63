package pinquire.dsl;

import groovy.lang.Closure;
import java.util.Optional;
import org.codehaus.groovy.runtime.FormatHelper;
import org.jspecify.annotations.Nullable;
import pinquire.report.Report;

/** The text of a cell's value. */
final class Result {

  private static final int LONGEST = 100_000;

  private Result() {}

  /** A report in all its forms, any other value as Groovy writes it; nothing for null. */
  static Optional<Display> of(@Nullable Object value) {
    if (value instanceof Report report) {
      return Optional.of(Display.of(report));
    }
    return value == null ? Optional.empty() : Optional.of(Display.text(text(value)));
  }

  private static String text(Object value) {
    if (!tellsItself(value)) {
      return kind(value);
    }
    try {
      String text = FormatHelper.format(value, false, LONGEST);
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    } catch (RuntimeException | StackOverflowError e) {
      return kind(value) + " whose text cannot be made";
    }
  }

  private static String kind(Object value) {
    return value instanceof Closure
        ? "a closure"
        : "an object of class " + value.getClass().getSimpleName();
  }

  /** What {@code Object} itself writes differs from run to run. */
  private static boolean tellsItself(Object value) {
    try {
      Class<?> type = value.getClass();
      return type.isArray() || type.getMethod("toString").getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }
}
