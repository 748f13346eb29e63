package pinquire.dsl;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pinquire.report.Report;

/**
 * One thing to look at, in the forms that a front end can choose from.
 *
 * @param text complete in plain ASCII; always there
 * @param html the same for a notebook page; null when the text says it all
 * @param json the same for machines, one JSON object each; empty when there is nothing to read off
 */
public record Display(String text, @Nullable String html, List<String> json) {

  public Display {
    json = List.copyOf(json);
  }

  /** A report in all its forms. */
  public static Display of(Report report) {
    return new Display(
        report.text(), report.html().isEmpty() ? null : report.html(), report.json());
  }

  /** A display that is plain text alone. */
  public static Display text(String text) {
    return new Display(text, null, List.of());
  }
}
