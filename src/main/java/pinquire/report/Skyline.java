package pinquire.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The picture of a strip: a bar a page, whose height and form carry the state. Of a very large file
 * a bar is the worst of some pages.
 *
 * @param strip what is drawn
 * @param group how many pages a bar stands for
 * @param bars the sign of each bar
 */
record Skyline(Strip strip, int group, List<Sign> bars) {

  private static final int BARS_A_ROW = 256;
  private static final int MOST_BARS = 16_384;
  private static final int BAR = 3;
  private static final int ROW = 22;
  private static final int LEFT = 46;
  private static final int BASE = 18;
  private static final String TEXT =
      " font-family=\"DejaVu Sans Mono,Menlo,Consolas,monospace\""
          + " font-weight=\"700\" text-anchor=\"%s\" fill=\"#ffffff\"";

  static Skyline of(Strip strip) {
    List<Sign> signs = strip.signs();
    int group = Math.max(1, (signs.size() + MOST_BARS - 1) / MOST_BARS);
    List<Sign> bars = new ArrayList<>();
    for (int start = 0; start < signs.size(); start += group) {
      bars.add(Collections.min(signs.subList(start, Math.min(start + group, signs.size()))));
    }
    return new Skyline(strip, group, bars);
  }

  /** {@code 256 pages a row, one bar a page}. */
  String scale() {
    return Counts.of((long) BARS_A_ROW * group)
        + " pages a row, "
        + (group == 1 ? "one bar a page" : "a bar for the worst of " + group + " pages");
  }

  /** The picture as an element that a notebook keeps. */
  String html(String alt) {
    return Svg.image(svg(), alt);
  }

  String svg() {
    int rows = (bars.size() + BARS_A_ROW - 1) / BARS_A_ROW;
    StringBuilder svg = new StringBuilder();
    StringBuilder triangles = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      int first = row * BARS_A_ROW;
      row(first, Math.min(first + BARS_A_ROW, bars.size()), row * ROW, svg, triangles);
    }
    return Svg.of(LEFT + BARS_A_ROW * BAR + 4, rows * ROW, svg.append(triangles).toString());
  }

  private void row(int first, int end, int y, StringBuilder svg, StringBuilder triangles) {
    svg.append(Svg.rect(0, y + 4, 40, 13, "rx=\"2\" fill=\"#6b6b6b\""));
    svg.append(text(37, y + 14, "end", Long.toString((long) first * group)));
    svg.append(Svg.rect(LEFT, y + BASE, (end - first) * BAR, 1, "fill=\"#808080\""));
    int start = first;
    while (start < end) {
      int next = start + 1;
      while (next < end && bars.get(next) == bars.get(start)) {
        next++;
      }
      int x = LEFT + (start - first) * BAR;
      int width = (next - start) * BAR;
      svg.append(bar(bars.get(start), x, width, y));
      if (bars.get(start) == Sign.VIOLATED) {
        triangles.append(triangle(x + width / 2, y));
      }
      start = next;
    }
  }

  private static String bar(Sign sign, int x, int width, int y) {
    String dirty = "fill=\"#0072b2\"";
    String pinned = "fill=\"#9b4f96\"";
    return switch (sign) {
      case VIOLATED, ABSENT -> "";
      case CLEAN -> Svg.rect(x, y + 15, width, 3, "fill=\"#808080\"");
      case DIRTY -> Svg.rect(x, y + 10, width, 8, dirty);
      case WRITEBACK -> Svg.rect(x, y + 10, width, 3, dirty) + Svg.rect(x, y + 15, width, 3, dirty);
      case PINNED_DIRTY -> Svg.rect(x, y + 4, width, 14, pinned);
      case PINNED_WRITEBACK ->
          Svg.rect(x, y + 4, width, 5, pinned) + Svg.rect(x, y + 13, width, 5, pinned);
      case PINNED_CLEAN -> hollow(x, width, y);
    };
  }

  private static String hollow(int x, int width, int y) {
    String frame = "fill=\"none\" stroke=\"#9b4f96\" stroke-width=\"2\"";
    return Svg.rect(x + 1, y + 5, Math.max(1, width - 2), 12, frame);
  }

  private static String triangle(int x, int y) {
    return "<path d=\"M"
        + x
        + " "
        + (y + BASE)
        + "l-8 -17h16z\" fill=\"#c04f00\"/>"
        + text(x, y + 12, "middle", "!");
  }

  private static String text(int x, int y, String anchor, String words) {
    return Svg.text(x, y, 10, TEXT.formatted(anchor), words);
  }
}
