package pinquire.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of plain text that a mail can quote twice without breaking them. */
final class Lines {

  /** The most characters of a line. */
  static final int WIDTH = 75;

  private Lines() {}

  /** Breaks at blanks, but not before a number; later lines stand {@code hang} to the right. */
  static List<String> fill(String text, int hang) {
    return fill("", Arrays.asList(text.split(" (?![0-9])", -1)), hang);
  }

  /** Breaks a usage before its brackets and bars. */
  static List<String> usage(String lead, String usage, int hang) {
    return fill(lead, Arrays.asList(usage.split(" (?=[\\[(]|\\|(?![^\\[]*\\]))")), hang);
  }

  /** Breaks behind commas only, under the first piece. */
  static List<String> atCommas(String lead, String text) {
    return fill(lead, Arrays.asList(text.split("(?<=,) ", -1)), lead.length());
  }

  /** Breaks behind semicolons only, however long that makes a line. */
  static List<String> atSemicolons(String text, int hang) {
    return fill("", Arrays.asList(text.split("(?<=;) ", -1)), hang, WIDTH, (line, lines) -> {});
  }

  /** Pieces in lines of another width; one that is wider has a line of its own. */
  static List<String> fill(List<String> pieces, int width) {
    return pieces.isEmpty() ? List.of() : fill("", pieces, 0, width, (line, lines) -> {});
  }

  private static List<String> fill(String lead, List<String> pieces, int hang) {
    return fill(lead, pieces, hang, WIDTH, (line, lines) -> cut(line, hang, lines));
  }

  /** What is done with a piece that no line can hold. */
  private interface TooLong {
    void end(StringBuilder line, List<String> lines);
  }

  private static List<String> fill(
      String lead, List<String> pieces, int hang, int width, TooLong tooLong) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(lead);
    boolean fresh = true;
    for (String piece : pieces) {
      if (!fresh && line.length() + 1 + piece.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(hang));
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(piece);
      fresh = false;
      tooLong.end(line, lines);
    }
    lines.add(line.toString());
    return lines.stream().map(String::stripTrailing).toList();
  }

  /** It goes on in the next line. */
  private static void cut(StringBuilder line, int hang, List<String> lines) {
    while (line.length() > WIDTH) {
      lines.add(line.substring(0, WIDTH));
      line.replace(0, WIDTH, " ".repeat(hang));
    }
  }

  /** The lines as a text, each ended. */
  static String text(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
