package pinquire.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A report's HTML as a browser would read it, all styles ignored. */
record Page(Document document) {

  private static final String DOCTYPE = "<!DOCTYPE div [<!ENTITY rarr '-&#62;'>]>";

  /** Fails where the HTML is not well formed. */
  static Page of(Report report) throws Exception {
    return of(report.html());
  }

  /** The same for HTML, or for a picture. */
  static Page of(String html) throws Exception {
    String xml = DOCTYPE + "<div>" + html + "</div>";
    return new Page(
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml))));
  }

  /** What is left with every tag removed. */
  String words() {
    return document.getDocumentElement().getTextContent();
  }

  /** The words of every element of this name. */
  List<String> words(String tag) {
    return elements(tag).stream().map(Element::getTextContent).toList();
  }

  List<Element> elements(String tag) {
    NodeList nodes = document.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
