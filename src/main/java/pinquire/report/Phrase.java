package pinquire.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Some words in their two forms.
 *
 * @param text plain ASCII without line ends
 * @param html the same words, escaped and marked up
 */
record Phrase(String text, String html) {

  static final Phrase NONE = new Phrase("", "");

  /** Words as they are; an arrow between blanks becomes one in HTML. */
  static Phrase plain(String words) {
    return new Phrase(Ascii.of(words), escape(words).replace(" -&gt; ", " &rarr; "));
  }

  /** What one can type. */
  static Phrase code(String words) {
    return new Phrase(Ascii.of(words), "<code>" + escape(words) + "</code>");
  }

  /** What something is on; nothing for an empty name. */
  static Phrase on(String filesystem) {
    return filesystem.isEmpty() ? NONE : of(plain(" on "), code(filesystem));
  }

  /** Something to be seen first. */
  static Phrase bold(String words) {
    Phrase plain = plain(words);
    return new Phrase(plain.text, "<b>" + plain.html + "</b>");
  }

  static Phrase of(Phrase... parts) {
    return join("", Arrays.asList(parts));
  }

  static Phrase join(String between, Collection<Phrase> parts) {
    return new Phrase(
        parts.stream().map(Phrase::text).collect(Collectors.joining(between)),
        parts.stream().map(Phrase::html).collect(Collectors.joining(escape(between))));
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** User text inside an element or an attribute; what XML forbids is written out. */
  static String escape(String words) {
    StringBuilder out = new StringBuilder();
    words.codePoints().forEach(c -> out.append(escape(c)));
    return out.toString();
  }

  private static String escape(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      case '\n', '\t' -> Character.toString(c);
      default -> isPrintable(c) ? Character.toString(c) : Ascii.of(c);
    };
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
      default -> (c & 0xfffe) != 0xfffe;
    };
  }
}
