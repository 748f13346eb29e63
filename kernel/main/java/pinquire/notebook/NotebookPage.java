package pinquire.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A notebook as one HTML page: nothing to load, nothing that runs, light or dark as the reader's
 * system is. The same notebook gives the same bytes.
 */
public final class NotebookPage {

  /** Holds even where a cell itself showed HTML with a script or a remote picture in it. */
  private static final String NOTHING_FROM_OUTSIDE =
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

  private final StringBuilder html = new StringBuilder();

  private NotebookPage() {}

  /**
   * The page of a notebook as it stands, run or not.
   *
   * @param fallback the page's title when no heading stands in the prose
   */
  public static String of(Notebook notebook, String fallback) {
    NotebookPage page = new NotebookPage();
    page.head(title(notebook).orElse(fallback));
    notebook.cells().forEach(page::cell);
    page.line("</main>").line("</body>").line("</html>");
    return page.html.toString();
  }

  private static Optional<String> title(Notebook notebook) {
    return notebook.cells().stream()
        .filter(cell -> cell.kind() == NotebookCell.Kind.MARKDOWN)
        .flatMap(cell -> Prose.title(cell.source()).stream())
        .findFirst();
  }

  private void head(String title) {
    line("<!DOCTYPE html>");
    line("<html lang=\"en\">");
    line("<head>");
    line("<meta charset=\"utf-8\">");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line("<meta http-equiv=\"Content-Security-Policy\" content=\"" + NOTHING_FROM_OUTSIDE + "\">");
    line("<title>" + escaped(title) + "</title>");
    line("<style>");
    html.append(style());
    line("</style>");
    line("</head>");
    line("<body>");
    line("<main>");
  }

  private void cell(NotebookCell cell) {
    switch (cell.kind()) {
      case MARKDOWN -> {
        line("<section class=\"prose\">");
        html.append(Prose.html(cell));
        line("</section>");
      }
      case CODE -> code(cell);
      case RAW -> {
        // Raw cells are meant for other converters, as they are in Jupyter's own pages.
      }
    }
  }

  private void code(NotebookCell cell) {
    if (cell.source().isBlank()) {
      return;
    }
    String number = cell.executionCount().isPresent() ? "" + cell.executionCount().getAsInt() : " ";
    line("<section class=\"code\">");
    line("<p class=\"prompt\">In [" + number + "]</p>");
    line("<pre class=\"source\" tabindex=\"0\"><code>" + escaped(cell.source()) + "</code></pre>");
    cell.outputs().forEach(this::output);
    line("</section>");
  }

  private void output(CellOutput output) {
    String kind = output.isError() ? "output failed" : "output";
    line("<div class=\"" + kind + "\" tabindex=\"0\">");
    line(output.html().orElseGet(() -> "<pre>" + escaped(output.text()) + "</pre>"));
    line("</div>");
  }

  private NotebookPage line(String text) {
    html.append(text).append('\n');
    return this;
  }

  private static String escaped(String text) {
    return HtmlRenderer.builder().build().render(new Text(text));
  }

  private static String style() {
    try (InputStream css = NotebookPage.class.getResourceAsStream("page.css")) {
      if (css == null) {
        throw new IllegalStateException("page.css is missing beside NotebookPage");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
