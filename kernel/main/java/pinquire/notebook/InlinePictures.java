package pinquire.notebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.commonmark.renderer.text.TextContentRenderer;

/** Pictures that are in the notebook are shown; one that is elsewhere is a link to it. */
final class InlinePictures implements NodeRenderer {

  private static final String ATTACHMENT = "attachment:";
  private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

  private final HtmlNodeRendererContext page;
  private final NotebookCell cell;

  InlinePictures(HtmlNodeRendererContext page, NotebookCell cell) {
    this.page = page;
    this.cell = cell;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Image.class);
  }

  @Override
  public void render(Node node) {
    Image image = (Image) node;
    String target = image.getDestination();
    Optional<String> inside =
        target.startsWith(ATTACHMENT)
            ? cell.attachment(target.substring(ATTACHMENT.length()))
            : Optional.of(target).filter(uri -> uri.startsWith("data:image/"));
    String alt = alternative(image);
    HtmlWriter html = page.getWriter();
    if (inside.isPresent()) {
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("src", inside.get());
      attributes.put("alt", alt);
      html.tag("img", attributes, true);
    } else {
      html.tag("a", Map.of("href", page.urlSanitizer().sanitizeLinkUrl(target)));
      html.text(alt.isEmpty() ? target : alt);
      html.tag("/a");
    }
  }

  private static String alternative(Image image) {
    StringBuilder text = new StringBuilder();
    for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
      text.append(TEXT.render(child));
    }
    return text.toString().strip();
  }
}
