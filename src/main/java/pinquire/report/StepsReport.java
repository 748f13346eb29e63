package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import pinquire.command.Event;
import pinquire.command.Outcome;
import pinquire.command.Trace;

/** The steps of one command, numbered. */
public final class StepsReport implements Report {

  private final Phrase heading;
  private final Trace trace;
  private final StepList steps = new StepList();

  private StepsReport(Outcome outcome) {
    trace = outcome.trace();
    heading =
        Phrase.of(
            Phrase.code(outcome.command().text()),
            Phrase.plain(
                trace.length() == 0 ? ": no steps" : ": " + Counts.of(trace.length(), "step")));
    steps.add(trace);
  }

  /** The steps of a command. */
  public static StepsReport of(Outcome outcome) {
    return new StepsReport(outcome);
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>(Lines.fill(heading.text(), 2));
    if (trace.length() > 0) {
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
    for (Event event : trace.steps()) {
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
    if (trace.more() > 0) {
      JsonObject object = StateJson.object("more-steps");
      object.addProperty("count", trace.more());
      lines.add(object.toString());
    }
    return lines;
  }
}
