package pinquire.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import pinquire.path.Ending;
import pinquire.path.Program;
import pinquire.path.Step;
import pinquire.path.Step.Way;

/** The steps of a program, numbered from 1, with what each waits for and where else it may go. */
record Walk(Program program) {

  private static final int HANG = 7;

  /** Lines of plain text; a line of its own tells where another path begins. */
  List<String> text() {
    List<String> lines = new ArrayList<>();
    String path = "";
    for (int i = 0; i < steps().size(); i++) {
      Step step = steps().get(i);
      if (!step.path().equals(path)) {
        path = step.path();
        lines.add(path + ":");
      }
      String number = Integer.toString(i + 1);
      String lead = " ".repeat(Math.max(0, 3 - number.length())) + number + "  ";
      lines.addAll(Lines.fill(lead + named(step).text(), HANG));
      notes(i).forEach(n -> lines.addAll(Lines.fill(" ".repeat(HANG) + n.text(), HANG + 2)));
    }
    return lines;
  }

  String html() {
    StringBuilder html = new StringBuilder();
    String path = "";
    for (int i = 0; i < steps().size(); i++) {
      Step step = steps().get(i);
      if (!step.path().equals(path)) {
        path = step.path();
        html.append(Style.element("div", Style.STEPS_HEAD, Phrase.plain(path + ":").html()));
      }
      html.append(Style.element("div", Style.STEP, (i + 1) + ". " + named(step).html()));
      notes(i).forEach(n -> html.append(Style.element("div", Style.STEP_NOTE, n.html())));
    }
    return Style.element("div", Style.STEPS, html.toString());
  }

  private List<Step> steps() {
    return program.steps();
  }

  /** {@code lock the page, folio_lock()}. */
  static Phrase named(Step step) {
    return Phrase.of(Phrase.plain(step.what() + ", "), Phrase.code(step.linux()));
  }

  private List<Phrase> notes(int index) {
    return notes(index, number -> Integer.toString(number + 1)).stream()
        .map(Phrase::plain)
        .toList();
  }

  /** How a step is told that another one goes to. */
  interface Naming {
    String of(int index);
  }

  /**
   * What a step waits for, and its ways that do not lead to the next step; all of them when what it
   * does if nothing else applies is not to go on.
   */
  List<String> notes(int index, Naming naming) {
    Step step = steps().get(index);
    List<String> notes = new ArrayList<>();
    Step.Await await = step.await();
    if (await != null) {
      notes.add((await.spins() ? "spins until " : "waits for ") + await.what());
    }
    int following = index + 1;
    boolean all = otherwise(step).next() != following;
    for (Way way : step.ways()) {
      if (all || way.next() != following) {
        String target = way.next() == following ? "goes on" : target(way.next(), naming);
        notes.add(when(step, way) + target);
      }
    }
    return notes;
  }

  private static Way otherwise(Step step) {
    return step.ways().get(step.ways().size() - 1);
  }

  private static String when(Step step, Way way) {
    if (!way.saw().isEmpty()) {
      return "seen \"" + way.saw() + "\": ";
    }
    if (!way.equals(otherwise(step))) {
      return "sometimes ";
    }
    return step.ways().size() == 1 ? "then " : "else ";
  }

  private String target(int next, Naming naming) {
    if (next < steps().size()) {
      return "goes to " + naming.of(next);
    }
    Ending ending = program.ending(next);
    return ending == Ending.DONE ? "ends" : "ends: " + ending;
  }

  /** One object a step. */
  List<String> json(String said) {
    List<String> lines = new ArrayList<>();
    for (Step step : steps()) {
      JsonObject object = StateJson.object("path-step");
      object.addProperty("command", said);
      object.addProperty("number", lines.size() + 1);
      object.addProperty("path", step.path());
      object.addProperty("step", step.what());
      object.addProperty("linux", step.linux());
      Step.Await await = step.await();
      if (await != null) {
        object.addProperty("waitsFor", await.what());
      }
      JsonArray ways = new JsonArray();
      step.ways().forEach(way -> ways.add(json(way)));
      object.add("ways", ways);
      lines.add(object.toString());
    }
    return lines;
  }

  private JsonObject json(Way way) {
    JsonObject object = new JsonObject();
    object.addProperty("seen", way.saw());
    if (way.next() < steps().size()) {
      object.addProperty("next", way.next() + 1);
    } else {
      object.addProperty("ends", program.ending(way.next()).name());
    }
    return object;
  }
}
