package pinquire.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Pictures in a form that a notebook keeps. */
final class Svg {

  private Svg() {}

  /** What stands around the elements of a picture of this size. */
  static String of(int width, int height, String elements) {
    String head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"";
    return (head + " width=\"%d\" height=\"%d\">%s</svg>")
        .formatted(width, height, width, height, elements);
  }

  /** A rectangle. */
  static String rect(int x, int y, int width, int height, String look) {
    return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" %s/>"
        .formatted(x, y, width, height, look);
  }

  /** Words in one line; the look begins with a blank. */
  static String text(int x, int y, int size, String look, String words) {
    return "<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s>%s</text>"
        .formatted(x, y, size, look, words(words));
  }

  /** Words of any kind, with arrows for {@code ->}. */
  static String words(String words) {
    return Phrase.escape(Ascii.of(words)).replace(" -&gt; ", " &#8594; ");
  }

  /** A picture as an element of a page. */
  static String image(String svg, String alt) {
    String data = Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.US_ASCII));
    return "<img alt=\""
        + Phrase.escape(alt)
        + "\" src=\"data:image/svg+xml;base64,"
        + data
        + "\" style=\"max-width:100%;height:auto;display:block\"/>";
  }
}
