package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pinquire.command.Race;
import pinquire.command.State;
import pinquire.command.Stepping;
import pinquire.command.Violation;

/**
 * One moment of a race: the step that led to it, the state with what that changed, what is next.
 */
public final class SteppingReport implements Report {

  private static final List<String> WAYS =
      List.of("step on", "step back", "step to 7", "step on to change of flags");

  private final Stepping stepping;
  private final Race race;
  private final List<RaceStep> steps;
  private final State now;
  private final Tables tables;

  private SteppingReport(Stepping stepping) {
    this.stepping = stepping;
    race = stepping.race();
    steps = RaceStep.of(race).stream().filter(step -> step.number() > 0).toList();
    RaceMoments moments = new RaceMoments(race);
    int position = stepping.position();
    now = moments.after(position);
    State before = position == 0 ? now : moments.after(position - 1);
    List<Difference> files =
        Difference.between(before, now).stream().filter(file -> !file.rows().isEmpty()).toList();
    tables = Tables.of(files, now, Broken.in(now), position > 0, this::caption);
  }

  /** What is to be seen there. */
  public static SteppingReport of(Stepping stepping) {
    return new SteppingReport(stepping);
  }

  private Phrase caption(Difference difference) {
    int position = stepping.position();
    String changed = difference.changed() ? "; changed cells: was -> now" : "; no cell changed";
    return Phrase.of(
        Tables.named(difference, now),
        Phrase.plain(position == 0 ? " before step 1" : " after step " + position + changed));
  }

  private List<Phrase> above() {
    int position = stepping.position();
    List<Phrase> above = new ArrayList<>();
    above.add(position == 0 ? begin() : step(position, " of " + Counts.of(steps.size())));
    if (position < steps.size()) {
      above.add(Phrase.of(Phrase.plain("next: "), step(position + 1, "")));
    } else {
      above.add(Phrase.plain("it is the last" + missed()));
    }
    return above;
  }

  private Phrase begin() {
    return Phrase.of(
        Phrase.plain("race under "),
        Phrase.code(race.start().design()),
        Phrase.on(race.start().filesystem()),
        Phrase.plain(": before the first of " + Counts.of(steps.size(), "step")));
  }

  private String missed() {
    return race.missed() == 0 ? "" : " that was kept of " + Counts.of(steps.size() + race.missed());
  }

  /** {@code step 9 of 12, CPU0 fsync: folio_lock() (lock the page)}. */
  private Phrase step(int number, String of) {
    RaceStep step = steps.get(number - 1);
    Race.Move move = race.steps().get(number - 1);
    String does = move.command().startsWith(step.who()) ? "" : " " + move.command();
    String what =
        step.text().startsWith(move.event().step()) ? "" : " (" + move.event().step() + ")";
    return Phrase.of(
        Phrase.plain("step " + Counts.of(number) + of + ", " + step.who() + does + ": "),
        Phrase.code(step.text()),
        Phrase.plain(what));
  }

  /** What the step broke, and what it made good; before the first, what can be said. */
  private List<Phrase> below() {
    List<Phrase> below = new ArrayList<>();
    if (stepping.position() == 0) {
      List<Phrase> ways = WAYS.stream().map(Phrase::code).toList();
      below.add(Phrase.of(Phrase.plain("to go on: "), Phrase.join(", ", ways)));
    }
    for (Violation healed : healed()) {
      below.add(Phrase.of(Phrase.code(healed.property()), Phrase.plain(" holds again")));
    }
    for (Violation broken : broken()) {
      below.add(
          Phrase.of(
              Broken.cried(broken),
              Phrase.plain("  this step breaks "),
              Phrase.code(broken.property())));
    }
    return below;
  }

  private List<Violation> broken() {
    return stepping.last().map(Race.Move::broken).orElse(List.of());
  }

  private List<Violation> healed() {
    return stepping.last().map(Race.Move::healed).orElse(List.of());
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>();
    above().forEach(phrase -> lines.addAll(Lines.fill(phrase.text(), 2)));
    for (List<String> part : List.of(tables.lines(), filled(below()))) {
      if (!part.isEmpty()) {
        lines.add("");
        lines.addAll(part);
      }
    }
    return Lines.text(lines);
  }

  private static List<String> filled(List<Phrase> phrases) {
    return phrases.stream().flatMap(phrase -> Lines.fill(phrase.text(), 4).stream()).toList();
  }

  @Override
  public String html() {
    return paragraphs(above()) + tables.html() + paragraphs(below());
  }

  private static String paragraphs(List<Phrase> phrases) {
    return phrases.stream()
        .map(phrase -> Style.element("p", Style.PARAGRAPH, phrase.html()))
        .collect(Collectors.joining());
  }

  @Override
  public List<String> json() {
    JsonObject moment = StateJson.object("moment");
    moment.addProperty("step", stepping.position());
    moment.addProperty("of", steps.size());
    Optional<Race.Move> last = stepping.last();
    last.ifPresent(
        move -> {
          moment.addProperty("who", move.who());
          moment.addProperty("command", move.command());
          moment.addProperty("path", move.event().path());
          moment.addProperty("what", move.event().step());
          moment.addProperty("linux", move.event().linux());
        });
    moment.add("broken", Findings.strings(broken().stream().map(Violation::property).toList()));
    List<String> lines = new ArrayList<>(List.of(moment.toString()));
    lines.addAll(StateJson.of(now));
    return lines;
  }
}
