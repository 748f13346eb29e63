package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is to be said of one thing, point by point.
 *
 * @param type of the thing: {@code design}
 * @param facts those without words are left out; at least one has some
 */
record Facts(String type, String name, String meaning, List<Fact> facts) {

  Facts {
    facts = facts.stream().filter(fact -> !fact.words().isEmpty()).toList();
  }

  /**
   * One point.
   *
   * @param label a word or two
   */
  record Fact(String label, String words) {}

  List<String> text() {
    int width = facts.stream().mapToInt(f -> f.label().length()).max().orElse(0) + 2;
    List<String> lines = new ArrayList<>(Lines.fill(name + ": " + meaning, 2));
    lines.add("");
    for (Fact fact : facts) {
      String blanks = " ".repeat(width - fact.label().length());
      lines.addAll(Lines.fill(fact.label() + blanks + fact.words(), width));
    }
    return lines;
  }

  String html() {
    String about = Phrase.code(name).html() + ": " + Phrase.plain(meaning).html();
    String items = facts.stream().map(Facts::item).collect(Collectors.joining());
    return Style.element("p", Style.PARAGRAPH, about) + Style.element("ul", Style.LIST, items);
  }

  private static String item(Fact fact) {
    String words = ": " + Phrase.plain(fact.words()).html();
    return Style.element("li", Style.ITEM, Phrase.bold(fact.label()).html() + words);
  }

  JsonObject json() {
    JsonObject object = StateJson.object(type);
    object.addProperty("name", name);
    object.addProperty("meaning", meaning);
    facts.forEach(f -> object.addProperty(f.label(), f.words()));
    return object;
  }

  /** A section of a page in Markdown. */
  String markdown() {
    String rows =
        facts.stream()
            .map(f -> "| " + f.label() + " | " + f.words() + " |\n")
            .collect(Collectors.joining());
    return "\n## " + name + "\n\n" + Reference.sentence(meaning) + "\n\n| | |\n|---|---|\n" + rows;
  }
}
