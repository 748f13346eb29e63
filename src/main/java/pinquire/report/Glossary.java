package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pinquire.design.Designs;
import pinquire.hazard.Properties;

/** Names and what they stand for: the designs, the properties. */
public final class Glossary implements Report {

  private record Entry(String name, String meaning, String source) {}

  private final String type;
  private final List<Entry> entries;

  private Glossary(String type, List<Entry> entries) {
    this.type = type;
    this.entries = entries;
  }

  /** The ready-made designs, in the order of history. */
  public static Report designs() {
    return new Glossary(
        "design", Designs.all().stream().map(d -> new Entry(d.name(), d.about(), "")).toList());
  }

  /** What must never stop being true, and where each property comes from. */
  public static Report properties() {
    return new Glossary(
        "property",
        Properties.all().stream().map(p -> new Entry(p.name(), p.meaning(), p.source())).toList());
  }

  @Override
  public String text() {
    int width = entries.stream().mapToInt(e -> e.name().length()).max().orElse(0) + 2;
    List<String> lines = new ArrayList<>();
    for (Entry entry : entries) {
      String blanks = " ".repeat(width - entry.name().length());
      lines.addAll(Lines.fill(entry.name() + blanks + entry.meaning(), width));
      if (!entry.source().isEmpty()) {
        lines.addAll(Lines.fill(" ".repeat(width) + "[" + entry.source() + "]", width));
      }
    }
    return Lines.text(lines);
  }

  @Override
  public String html() {
    return Style.element(
        "ul", Style.LIST, entries.stream().map(Glossary::item).collect(Collectors.joining()));
  }

  private static String item(Entry entry) {
    String source =
        entry.source().isEmpty() ? "" : "<br/>" + Phrase.plain("[" + entry.source() + "]").html();
    String meaning = ": " + Phrase.plain(entry.meaning()).html();
    return Style.element("li", Style.ITEM, Phrase.code(entry.name()).html() + meaning + source);
  }

  @Override
  public List<String> json() {
    return entries.stream().map(this::json).toList();
  }

  private String json(Entry entry) {
    JsonObject object = StateJson.object(type);
    object.addProperty("name", entry.name());
    object.addProperty("meaning", entry.meaning());
    if (!entry.source().isEmpty()) {
      object.addProperty("source", entry.source());
    }
    return object.toString();
  }
}
