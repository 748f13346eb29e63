package pinquire.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pinquire.command.Breach;
import pinquire.command.Outcome;
import pinquire.command.State;
import pinquire.command.Trace;

/**
 * What the commands of one cell did: a line each, the table of the state after them with the
 * changes of the last command in it, and what they broke.
 */
public final class CellReport implements Report {

  private final List<Outcome> outcomes;
  private final Listing listing;
  private final Tables tables;

  private CellReport(List<Outcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
    List<Breach> broken = outcomes.stream().flatMap(o -> o.broken().stream()).toList();
    if (outcomes.isEmpty()) {
      listing = new Listing(List.of());
      tables = new Tables(List.of(), List.of());
      return;
    }
    State end = outcomes.get(outcomes.size() - 1).after();
    Broken standing = Broken.standing(broken, end);
    listing = new Listing(Said.of(outcomes, standing));
    tables = tables(listing.all(), end, standing);
  }

  /**
   * The outcomes of one cell, in order. Commands with nothing to tell that changed nothing leave no
   * trace in text and HTML.
   */
  public static CellReport of(List<Outcome> outcomes) {
    return new CellReport(outcomes);
  }

  private static Tables tables(List<Said> all, State end, Broken standing) {
    if (all.isEmpty()) {
      return new Tables(List.of(), List.of());
    }
    Said last = all.get(Said.subject(all));
    List<Difference> files = new Concerned(all, standing).files();
    return Tables.of(files, end, standing, true, file -> caption(file, end, last.command()));
  }

  private static Phrase caption(Difference difference, State end, String command) {
    return Phrase.of(
        Tables.named(difference, end),
        Phrase.plain(" after "),
        Phrase.code(command),
        difference.changed()
            ? Phrase.of(Phrase.plain("; changed cells: was -> "), Phrase.bold("now"))
            : Phrase.plain("; no cell changed"));
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>(listing.lines());
    List<String> below = tables.lines();
    if (!lines.isEmpty() && !below.isEmpty()) {
      lines.add("");
    }
    lines.addAll(below);
    return Lines.text(lines);
  }

  @Override
  public String html() {
    return listing.all().isEmpty() ? "" : listing.html() + steps() + tables.html();
  }

  private String steps() {
    StepList list = new StepList();
    long steps = 0;
    int told = 0;
    for (Outcome outcome : outcomes) {
      if (list.isFull()) {
        break;
      }
      told++;
      Trace trace = outcome.trace();
      if (trace.length() > 0) {
        list.head(Phrase.code(outcome.command().text()));
        list.add(trace);
        steps += trace.length();
      }
    }
    if (steps == 0) {
      return "";
    }
    int left = outcomes.size() - told;
    String rest = left == 0 ? "" : " of the first " + Counts.of(told, "command");
    String summary = "<summary>" + Counts.of(steps, "step") + rest + "</summary>";
    return Style.element("details", Style.STEPS, summary + list.html());
  }

  @Override
  public List<String> json() {
    List<String> lines = new ArrayList<>();
    outcomes.forEach(o -> lines.add(command(o)));
    if (!outcomes.isEmpty()) {
      lines.addAll(StateJson.of(outcomes.get(outcomes.size() - 1).after()));
    }
    return lines;
  }

  private static String command(Outcome outcome) {
    JsonObject object = StateJson.object("command");
    object.addProperty("text", outcome.command().text());
    object.addProperty("told", outcome.told());
    addValue(object, outcome.value());
    JsonArray broken = new JsonArray();
    outcome.broken().forEach(breach -> broken.add(breach(breach)));
    object.add("broken", broken);
    return object.toString();
  }

  private static JsonObject breach(Breach breach) {
    JsonObject object = new JsonObject();
    object.addProperty("property", breach.violation().property());
    Breach.Origin origin = breach.origin();
    if (origin != null) {
      object.addProperty("step", origin.number());
      object.addProperty("actor", origin.step().actor());
      object.addProperty("page", origin.step().page());
      object.addProperty("linux", origin.step().linux());
      object.addProperty("pages", origin.pages());
    }
    return object;
  }

  private static void addValue(JsonObject object, @Nullable Object value) {
    if (value instanceof Number number) {
      object.addProperty("value", number);
    } else if (value instanceof Boolean truth) {
      object.addProperty("value", truth);
    } else {
      object.addProperty("value", value == null ? null : value.toString());
    }
  }
}
