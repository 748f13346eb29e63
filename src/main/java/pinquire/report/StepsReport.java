package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import pinquire.command.Event;
import pinquire.command.Outcome;

/** The steps of one command, numbered. */
public final class StepsReport implements Report {

  private final Phrase heading;
  private final List<Event> events;
  private final StepList steps = new StepList();

  private StepsReport(Outcome outcome) {
    events = outcome.steps();
    heading =
        Phrase.of(
            Phrase.code(outcome.command().text()),
            Phrase.plain(
                events.isEmpty() ? ": no steps" : ": " + Counts.of(events.size(), "step")));
    steps.add(events);
  }

  /** The steps of a command. */
  public static StepsReport of(Outcome outcome) {
    return new StepsReport(outcome);
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>(Lines.fill(heading.text(), 2));
    if (!events.isEmpty()) {
      lines.add("");
      lines.addAll(steps.text());
    }
    return Lines.text(lines);
  }

  @Override
  public String html() {
    return Style.element("p", Style.PARAGRAPH, heading.html()) + steps.html();
  }

  @Override
  public List<String> json() {
    List<String> lines = new ArrayList<>();
    for (Event event : events) {
      JsonObject object = StateJson.object("step");
      object.addProperty("number", lines.size() + 1);
      object.addProperty("actor", event.actor());
      object.addProperty("path", event.path());
      object.addProperty("file", event.file());
      object.addProperty("page", event.page());
      object.addProperty("step", event.step());
      object.addProperty("linux", event.linux());
      lines.add(object.toString());
    }
    return lines;
  }
}
