package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Promise;
import pinquire.command.State;
import pinquire.command.StockScenario;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.hazard.Properties;
import pinquire.hazard.Property;
import pinquire.machine.Filesystem;
import pinquire.machine.Filesystems;

/** Names and what they stand for: the designs, the file systems, the properties. */
public final class Glossary implements Report {

  /**
   * A name.
   *
   * @param number what stands before it; empty for nothing
   * @param words what it stands for
   * @param source where that was learnt; empty when the words tell
   * @param json the same for machines
   */
  private record Entry(String number, String name, Phrase words, String source, JsonObject json) {}

  private final List<Entry> entries;
  private final List<Phrase> below;

  private Glossary(List<Entry> entries, List<Phrase> below) {
    this.entries = List.copyOf(entries);
    this.below = List.copyOf(below);
  }

  /** The ready-made designs, in the order of history. */
  public static Report designs() {
    return new Glossary(Designs.all().stream().map(Glossary::design).toList(), List.of());
  }

  /** The file systems that a machine can have, the usual one first. */
  public static Report filesystems() {
    return new Glossary(Filesystems.all().stream().map(Glossary::filesystem).toList(), List.of());
  }

  /** What must never stop being true, where that was learnt, and whether it is true in a state. */
  public static Report hazards(State state) {
    Stream<Entry> hazards = Properties.all().stream().map(property -> hazard(property, state));
    Stream<Entry> promises = Promise.all().stream().map(Glossary::promise);
    return new Glossary(
        Stream.concat(hazards, promises).toList(), Broken.in(state).others(List.of(), state));
  }

  /** The ready-made scenarios: the kernel's document, the reports, the thread. */
  public static Report scenarios() {
    return new Glossary(StockScenario.all().stream().map(Glossary::scenario).toList(), List.of());
  }

  private static Entry scenario(StockScenario scenario) {
    JsonObject json = StateJson.object("scenario");
    json.addProperty("name", scenario.name());
    json.addProperty("meaning", scenario.retells());
    json.addProperty("source", scenario.source());
    json.addProperty("text", scenario.text());
    return new Entry(
        "", scenario.name(), Phrase.plain(scenario.retells()), scenario.source(), json);
  }

  private static Entry design(Design design) {
    JsonObject json = StateJson.object("design");
    json.addProperty("name", design.name());
    json.addProperty("meaning", design.about());
    return new Entry("", design.name(), Phrase.plain(design.about()), "", json);
  }

  private static Entry filesystem(Filesystem filesystem) {
    JsonObject json = StateJson.object("filesystem");
    json.addProperty("name", filesystem.name());
    json.addProperty("meaning", filesystem.about());
    json.addProperty("source", filesystem.source());
    return new Entry(
        "", filesystem.name(), Phrase.plain(filesystem.about()), filesystem.source(), json);
  }

  private static Entry hazard(Property property, State state) {
    boolean holds =
        state.violations().stream().noneMatch(v -> v.property().equals(property.name()));
    Phrase verdict = holds ? Phrase.plain("holds") : Broken.VIOLATED;
    JsonObject json = StateJson.object("property");
    json.addProperty("number", property.number());
    json.addProperty("name", property.name());
    json.addProperty("verdict", verdict.text());
    json.addProperty("meaning", property.meaning());
    json.addProperty("source", property.source());
    Phrase words = Phrase.of(verdict, Phrase.plain(": " + property.meaning()));
    return new Entry(property.number(), property.name(), words, property.source(), json);
  }

  private static Entry promise(Promise promise) {
    JsonObject json = StateJson.object("promise");
    json.addProperty("name", promise.word());
    json.addProperty("meaning", promise.meaning());
    json.addProperty("source", promise.source());
    Phrase words = Phrase.plain("asked by check: " + promise.meaning());
    return new Entry("", promise.word(), words, promise.source(), json);
  }

  @Override
  public String text() {
    int numbers = entries.stream().mapToInt(e -> e.number().length()).max().orElse(0);
    int names = entries.stream().mapToInt(e -> e.name().length()).max().orElse(0);
    int width = (numbers == 0 ? 0 : numbers + 2) + names + 2;
    List<String> lines = new ArrayList<>();
    for (Entry entry : entries) {
      String label = padded(padded(entry.number(), width - names - 2) + entry.name(), width);
      lines.addAll(Lines.fill(label + entry.words().text(), width));
      if (!entry.source().isEmpty()) {
        lines.addAll(Lines.fill(padded("", width) + "[" + entry.source() + "]", width));
      }
    }
    if (!below.isEmpty()) {
      lines.add("");
      lines.addAll(Broken.lines(below));
    }
    return Lines.text(lines);
  }

  private static String padded(String words, int width) {
    return words + " ".repeat(width - words.length());
  }

  @Override
  public String html() {
    String items = entries.stream().map(Glossary::item).collect(Collectors.joining());
    return Style.element("ul", Style.LIST, items)
        + below.stream()
            .map(phrase -> Style.element("p", Style.PARAGRAPH, phrase.html()))
            .collect(Collectors.joining());
  }

  private static String item(Entry entry) {
    String number = entry.number().isEmpty() ? "" : entry.number() + " ";
    String source =
        entry.source().isEmpty() ? "" : "<br/>" + Phrase.plain("[" + entry.source() + "]").html();
    String words = ": " + entry.words().html();
    return Style.element(
        "li", Style.ITEM, number + Phrase.code(entry.name()).html() + words + source);
  }

  @Override
  public List<String> json() {
    return entries.stream().map(entry -> entry.json().toString()).toList();
  }
}
