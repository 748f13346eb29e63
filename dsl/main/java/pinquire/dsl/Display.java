package pinquire.dsl;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pinquire.report.Report;
import pinquire.report.Upshot;

/**
 * One thing to look at, in the forms that a front end can choose from. All but the text are made
 * when they are asked for: of a large file the others are long.
 */
public final class Display {

  private final String text;
  private final Supplier<@Nullable String> html;
  private final Supplier<List<String>> json;
  private final Supplier<Upshot> upshot;

  private Display(
      String text,
      Supplier<@Nullable String> html,
      Supplier<List<String>> json,
      Supplier<Upshot> upshot) {
    this.text = text;
    this.html = html;
    this.json = json;
    this.upshot = upshot;
  }

  /**
   * A display whose forms are known.
   *
   * @param html null when the text says it all
   */
  public Display(String text, @Nullable String html, List<String> json) {
    this(text, () -> html, () -> json, () -> Upshot.AS_EXPECTED);
  }

  /** A report in all its forms. */
  public static Display of(Report report) {
    return new Display(
        report.text(), () -> unlessEmpty(report.html()), report::json, report::upshot);
  }

  private static @Nullable String unlessEmpty(String html) {
    return html.isEmpty() ? null : html;
  }

  /** A display that is plain text alone. */
  public static Display text(String text) {
    return new Display(text, null, List.of());
  }

  /** Complete in plain ASCII; always there. */
  public String text() {
    return text;
  }

  /** The same for a notebook page; null when the text says it all. */
  public @Nullable String html() {
    return html.get();
  }

  /** The same for machines, one JSON object each; empty when there is nothing to read off. */
  public List<String> json() {
    return json.get();
  }

  /** What it comes to, for whoever wants nothing but that. */
  public Upshot upshot() {
    return upshot.get();
  }
}
