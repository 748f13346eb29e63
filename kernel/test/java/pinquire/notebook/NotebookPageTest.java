package pinquire.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static pinquire.notebook.Notebooks.notebook;
import static pinquire.notebook.Notebooks.run;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import pinquire.toy.Golden;

class NotebookPageTest {

  @Test
  void thePageOfARunLooksLikeThis() throws Exception {
    Notebook notebook =
        notebook()
            .prose("# A question\n\nOf *pins* and `pages`:\n\n| a | b |\n|---|---|\n| 1 | 2 |")
            .code("set a 1\nshow a")
            .code("print x < y & z\nvalue a")
            .code("fail <b>", "raises-exception")
            .read();

    Golden.same("page.html", NotebookPage.of(run(notebook).notebook(), "toy"));
  }

  @Test
  void nothingIsLoadedAndNothingRuns() throws IOException, NotebookException {
    String page =
        page(
            "<script>alert(1)</script>\n\n[a](javascript:alert(1)) ![b](https://example.org/b.png)");

    assertThat(page)
        .contains("default-src 'none'; img-src data:")
        .contains("&lt;script&gt;")
        .contains("<a href=\"https://example.org/b.png\">b</a>")
        .doesNotContain("<script", "<img", "javascript:");
  }

  @Test
  void aPictureInsideTheNotebookIsShown() throws NotebookException {
    String cell =
        """
        {"cells": [{"cell_type": "markdown", "metadata": {}, "source": "![lanes](attachment:l.png)",
          "attachments": {"l.png": {"image/png": "iVBORw0"}}}],
         "metadata": {}, "nbformat": 4, "nbformat_minor": 4}""";

    assertThat(NotebookPage.of(Notebook.read("pictures.ipynb", cell), "pictures"))
        .contains("<img src=\"data:image/png;base64,iVBORw0\" alt=\"lanes\" />");
  }

  @Test
  void theTitleIsTheFirstHeadingOrElseTheFile() throws NotebookException {
    assertThat(page("text\n\n## *Pins* & pages")).contains("<title>Pins &amp; pages</title>");
    assertThat(page("text")).contains("<title>toy</title>");
  }

  private static String page(String markdown) throws NotebookException {
    return NotebookPage.of(notebook().prose(markdown).read(), "toy");
  }
}
