package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import pinquire.command.Place;

/**
 * The line of a mistake, the one before it, and a caret under the characters meant.
 *
 * @param before the line before, with its number; empty when there is none worth showing
 * @param gutter what stands left of the line
 * @param line the line
 * @param hint what stands beside the caret; may be empty
 */
record Excerpt(String before, String gutter, SourceLine line, String hint) {

  static Excerpt of(Place place, String source, String hint) {
    String gutter = gutter(Integer.toString(place.line()), place.line());
    int room = Lines.WIDTH - gutter.length();
    String above = SourceLine.line(source, place.line() - 1);
    String before =
        above.isBlank()
            ? ""
            : gutter(Integer.toString(place.line() - 1), place.line())
                + SourceLine.of(above, 1, 1).cut(room).text();
    String text = SourceLine.line(source, place.line());
    SourceLine line = SourceLine.of(text, place.column(), place.length()).cut(room);
    return new Excerpt(before.stripTrailing(), gutter, line, Ascii.of(hint));
  }

  private static String gutter(String number, int widest) {
    int width = Math.max(3, Integer.toString(widest).length());
    return " ".repeat(width - number.length()) + number + " | ";
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(before.isEmpty() ? List.of() : List.of(before));
    lines.add((gutter + line.text()).stripTrailing());
    lines.add(empty() + " ".repeat(line.start()) + underline());
    lines.addAll(below());
    return lines;
  }

  /** The same with the characters meant in bold. */
  String html() {
    StringBuilder html = new StringBuilder(before.isEmpty() ? "" : Phrase.escape(before) + "\n");
    String text = line.text();
    int end = Math.min(line.end(), text.length());
    int start = Math.min(line.start(), end);
    html.append(Phrase.escape(gutter + text.substring(0, start)));
    html.append(start < end ? "<b>" + Phrase.escape(text.substring(start, end)) + "</b>" : "");
    html.append(Phrase.escape(text.substring(end))).append("\n");
    html.append(empty()).append(" ".repeat(line.start()));
    html.append("<b>").append(Phrase.escape(underline())).append("</b>");
    below().forEach(b -> html.append("\n<b>").append(Phrase.escape(b)).append("</b>"));
    return html.toString();
  }

  private String empty() {
    return " ".repeat(gutter.length() - 2) + "| ";
  }

  private String underline() {
    String carets = "^".repeat(line.end() - line.start());
    return hint.isEmpty() || !fits(carets) ? carets : carets + " " + hint;
  }

  private boolean fits(String carets) {
    return gutter.length() + line.start() + carets.length() + 1 + hint.length() <= Lines.WIDTH;
  }

  /** The hint where there is no room beside the caret. */
  private List<String> below() {
    boolean beside = fits("^".repeat(line.end() - line.start()));
    return hint.isEmpty() || beside
        ? List.of()
        : Lines.fill(empty() + hint, gutter.length()).stream()
            .map(l -> empty() + l.substring(Math.min(gutter.length(), l.length())))
            .toList();
  }
}
