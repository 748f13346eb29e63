package pinquire.dsl;

/**
 * A text to run, and what to call it in errors.
 *
 * @param name {@code cell 9}, or a script's file name
 */
public record Cell(String name, String source) {

  /** The text of a line, counted from 1; empty past the end. */
  String line(int number) {
    return source.lines().skip(number - 1L).findFirst().orElse("");
  }
}
