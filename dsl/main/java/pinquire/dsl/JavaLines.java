package pinquire.dsl;

import java.util.List;
import java.util.stream.IntStream;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/**
 * The lines of the source that JShell makes of a piece of Java, and where they were written.
 *
 * @param wrapper that source, and the class it becomes
 */
record JavaLines(SnippetWrapper wrapper, JavaPiece piece) {

  /**
   * A compiled class with the lines of its cell.
   *
   * @param all the pieces it may be from
   */
  static byte[] marked(String type, byte[] compiled, List<JavaLines> all) {
    List<JavaLines> held = all.stream().filter(lines -> lines.hold(type)).toList();
    String file = held.stream().map(lines -> lines.piece().file()).findFirst().orElse("");
    return CellClass.of(compiled, file, number -> line(number, held));
  }

  private boolean hold(String type) {
    String outer = wrapper.fullClassName();
    return type.equals(outer) || type.startsWith(outer + "$");
  }

  /** JShell puts methods of one name into one class: the line is from one of them. */
  private static int line(int number, List<JavaLines> held) {
    IntStream found =
        held.stream()
            .filter(lines -> held.size() == 1 || lines.wrote(number))
            .mapToInt(lines -> lines.piece().line(lines.offset(number)));
    return found.findFirst().orElse(0);
  }

  private String compiled(int number) {
    return new Cell("", wrapper.wrapped()).line(number);
  }

  /** Whether the line begins like what stands in the piece there. */
  private boolean wrote(int number) {
    String word = compiled(number).strip().split(" ", 2)[0];
    return piece.source().startsWith(word, offset(number));
  }

  /** Where in the piece the first sign of a line is from. */
  private int offset(int number) {
    String source = wrapper.wrapped();
    int start = 0;
    for (int i = 1; i < number; i++) {
      start = source.indexOf('\n', start) + 1;
    }
    String line = compiled(number);
    return wrapper.wrappedToSourcePosition(start + line.length() - line.stripLeading().length());
  }
}
