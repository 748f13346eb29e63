package pinquire.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** The Markdown of a notebook's prose cells: CommonMark and tables. */
final class Prose {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

  private Prose() {}

  /**
   * The cell as HTML. Raw HTML in it is shown as text and pictures from elsewhere become links, so
   * that a page made of it loads and runs nothing.
   */
  static String html(NotebookCell cell) {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .nodeRendererFactory(writer -> new InlinePictures(writer, cell))
        .escapeHtml(true)
        .sanitizeUrls(true)
        .build()
        .render(PARSER.parse(cell.source()));
  }

  /** The headings as plain text, each with the {@code #} of its level. */
  static List<String> headings(String markdown) {
    List<String> headings = new ArrayList<>();
    headingNodes(markdown)
        .forEach(node -> headings.add("#".repeat(node.getLevel()) + " " + textOf(node)));
    return headings;
  }

  /** The text of the first heading. */
  static Optional<String> title(String markdown) {
    return headingNodes(markdown).stream().map(Prose::textOf).findFirst();
  }

  private static String textOf(Node node) {
    return TEXT.render(node).strip();
  }

  private static List<Heading> headingNodes(String markdown) {
    List<Heading> found = new ArrayList<>();
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Heading heading) {
                found.add(heading);
              }
            });
    return found;
  }
}
