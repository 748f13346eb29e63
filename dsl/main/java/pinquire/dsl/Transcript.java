package pinquire.dsl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pinquire.command.Checked;
import pinquire.command.Command;
import pinquire.command.Command.Argument;
import pinquire.command.CommandException;
import pinquire.command.Distinction;
import pinquire.command.Exercise;
import pinquire.command.Outcome;
import pinquire.command.Place;
import pinquire.command.Race;
import pinquire.command.Reviewed;
import pinquire.command.SentenceReader;
import pinquire.command.Simulated;
import pinquire.command.Smallest;
import pinquire.command.Smallest.Found;
import pinquire.command.StateGraph;
import pinquire.command.Stepping;
import pinquire.command.Verb;
import pinquire.command.Watch;
import pinquire.report.AnswerReport;
import pinquire.report.CellReport;
import pinquire.report.CheckReport;
import pinquire.report.ComparisonReport;
import pinquire.report.DistinctionReport;
import pinquire.report.ExerciseReport;
import pinquire.report.Explanation;
import pinquire.report.Glossary;
import pinquire.report.RaceReport;
import pinquire.report.Reference;
import pinquire.report.Report;
import pinquire.report.ReviewReport;
import pinquire.report.SimulationReport;
import pinquire.report.SmallestReport;
import pinquire.report.StampReport;
import pinquire.report.StateReport;
import pinquire.report.SteppingReport;
import pinquire.report.StepsReport;
import pinquire.report.StripReport;

/**
 * Says the commands of a session's cells to the laboratory and shows what came of them: one table a
 * cell, except that {@code show} and {@code help} first show what came before them.
 */
final class Transcript {

  private final Laboratory laboratory;
  private final Panel panel;
  private final Path folder;
  private final Provenance provenance = new Provenance();
  private final List<Outcome> waiting = new ArrayList<>();
  private Cell cell = new Cell("", "");
  private Output output = new Silence();
  private @Nullable Command begun;
  private @Nullable Command last;
  private @Nullable Outcome latest;
  private @Nullable Race raced;
  private @Nullable Stepping stepping;
  private @Nullable Exercise exercise;

  /**
   * The transcript of a session.
   *
   * @param panel tries the cases of reviews
   * @param folder where files are looked for that it reads
   */
  Transcript(Laboratory laboratory, Panel panel, Path folder) {
    this.laboratory = laboratory;
    this.panel = panel;
    this.folder = folder;
  }

  Laboratory laboratory() {
    return laboratory;
  }

  /** Where the running cell's output goes; after a cell, where its went. */
  Output output() {
    return output;
  }

  void begin(Cell started, Output out) {
    provenance.begins(started);
    cell = started;
    output = out;
    waiting.clear();
    begun = null;
    last = null;
  }

  /** Runs a command. The value is what it gives in an expression. */
  @Nullable Object say(Command command) {
    begun = command;
    Object value =
        switch (command.verb()) {
          case SHOW -> look(command);
          case STEP -> step(command);
          case EXPLAIN -> explain(command);
          case DESIGNS -> list(command, Glossary.designs());
          case FILESYSTEMS -> list(command, Glossary.filesystems());
          case HAZARDS -> list(command, Glossary.hazards(laboratory.state()));
          case CHECK -> check(command);
          case SIMULATE -> simulate(command);
          case COMPARE -> compare(command);
          case SMALLEST -> smallest(command);
          case REVIEW -> review(command);
          case STAMP -> stamp();
          case EXERCISE -> exercise(command);
          case ANSWER -> answer(command);
          case RESET -> reset(command);
          case SCENARIOS -> list(command, Glossary.scenarios());
          case HELP -> help(command);
          default -> run(command);
        };
    begun = null;
    last = command;
    return value;
  }

  /** The place of the command that did not come to its end; null when each did. */
  @Nullable Place failed() {
    return begun == null ? null : begun.place();
  }

  private @Nullable Object run(Command command) {
    Outcome outcome = laboratory.run(command);
    if (!command.verb().onlyLooks()) {
      latest = outcome;
    }
    if (command.verb() == Verb.REPLAY) {
      told(laboratory.race());
    }
    waiting.add(outcome);
    return outcome.value();
  }

  private @Nullable Object reset(Command command) {
    provenance.startsOver();
    return run(command);
  }

  private @Nullable Object exercise(Command command) {
    flush();
    int seed = command.argument("seed").map(said -> (Integer) said.value()).orElse(1);
    provenance.drew(seed);
    exercise = ExerciseDraw.of(seed);
    show(ExerciseReport.of(exercise));
    return null;
  }

  private @Nullable Object answer(Command command) {
    flush();
    if (exercise == null) {
      throw new CommandException(
          command.place(), "nothing has been asked yet", "`exercise seed 7` asks something");
    }
    Object said = command.argument(Verb.ANSWER.word()).map(Argument::value).orElse(null);
    told(exercise.race());
    show(AnswerReport.of(exercise, said));
    return null;
  }

  private @Nullable Object stamp() {
    flush();
    show(new StampReport(provenance.stamp(laboratory.state())));
    return null;
  }

  private @Nullable Object look(Command command) {
    flush();
    if (command.says("strip")) {
      show(StripReport.of(laboratory.state()));
    } else if (command.says("steps")) {
      show(StepsReport.of(latest(command)));
    } else if (command.says("race")) {
      show(RaceReport.of(told(laboratory.race())));
    } else {
      show(StateReport.of(laboratory.state()));
    }
    return null;
  }

  /** A race that is shown: it is the one to step through. */
  private Race told(Race race) {
    raced = race;
    stepping = null;
    return race;
  }

  private @Nullable Object step(Command command) {
    flush();
    if (stepping == null || command.says("through")) {
      stepping = Stepping.through(raced == null ? laboratory.race() : raced);
    }
    stepping = stepping.said(command);
    show(SteppingReport.of(stepping));
    return null;
  }

  private Outcome latest(Command command) {
    if (latest == null) {
      throw new CommandException(
          command.place(), "no command has been run yet", "it would have steps to show");
    }
    return latest;
  }

  private @Nullable Object explain(Command command) {
    flush();
    show(Explanation.of(laboratory.topic(command)));
    return null;
  }

  private Object check(Command command) {
    flush();
    List<Checked> checked =
        glancing(
            watch -> {
              List<Checked> found = laboratory.check(command, panel.seats(), watch);
              found.forEach(one -> one.graph().ifPresent(graph -> write(graph, command)));
              return found;
            });
    checked.forEach(provenance::searched);
    if (checked.size() == 1) {
      checked.get(0).shown().ifPresent(this::told);
      show(CheckReport.of(checked.get(0)));
      return checked.get(0).violated();
    }
    show(ComparisonReport.of(checked));
    Map<String, List<String>> violated = new LinkedHashMap<>();
    checked.forEach(one -> violated.put(one.design(), one.violated()));
    return violated;
  }

  private <T> T glancing(Function<Watch, T> trying) {
    Glance glance = new Glance(output, System::nanoTime);
    try {
      return trying.apply(glance);
    } catch (RuntimeException | Error e) {
      glance.end();
      throw e;
    }
  }

  private static void write(StateGraph graph, Command command) {
    Place place = command.argument("graph").map(Argument::place).orElse(command.place());
    new GraphFile(graph.file(), place).write(graph);
  }

  private Object simulate(Command command) {
    flush();
    Simulated simulated = glancing(watch -> laboratory.simulate(command, watch));
    provenance.drew(simulated.seed());
    simulated.race().ifPresent(this::told);
    show(SimulationReport.of(simulated));
    return simulated.violated();
  }

  /** The value is the property that tells two designs apart. */
  private Object compare(Command command) {
    flush();
    List<Checked> checked = glancing(watch -> laboratory.check(command, panel.seats(), watch));
    checked.forEach(provenance::searched);
    Optional<Distinction> found = Distinction.of(checked);
    found.flatMap(distinction -> distinction.verdict().race()).ifPresent(this::told);
    show(DistinctionReport.of(checked, found));
    return found.map(distinction -> distinction.verdict().property()).orElse("");
  }

  /** The value is the scenario that was found, as one says it. */
  private Object smallest(Command command) {
    flush();
    Smallest smallest = glancing(watch -> laboratory.smallest(command, panel.seats(), watch));
    provenance.searched(smallest);
    smallest.found().flatMap(Found::race).ifPresent(this::told);
    show(SmallestReport.of(smallest));
    return smallest.found().map(Found::text).orElse("");
  }

  /** The value is what came of it, to be looked at from several sides. */
  private Object review(Command command) {
    flush();
    ReviewReport report =
        command
            .argument("from")
            .map(file -> new ReviewSource(file.value().toString(), folder, file.place()))
            .map(source -> source.read(this::reviewed))
            .orElseGet(() -> reviewed(command));
    show(report);
    return report;
  }

  private ReviewReport reviewed(Command review) {
    Reviewed reviewed = panel.review(laboratory.docket(review), output);
    reviewed.checked().forEach(provenance::searched);
    return ReviewReport.of(reviewed);
  }

  private @Nullable Object list(Command command, Report list) {
    if (!command.arguments().isEmpty()) {
      throw new CommandException(
          command.place(),
          "names are said after " + command.verb().word() + " in a review alone",
          "`" + command.verb().word() + "` lists all, `explain` tells about one");
    }
    flush();
    show(list);
    return null;
  }

  private @Nullable Object help(Command command) {
    flush();
    Argument argument = command.arguments().get(Verb.HELP.word());
    show(argument == null ? Reference.help() : Reference.help(verb(argument)));
    return null;
  }

  private static Verb verb(Argument argument) {
    String word = argument.value().toString();
    return Verb.of(word).orElseThrow(() -> SentenceReader.unknown(word, argument.place()));
  }

  private void show(Report report) {
    output.show(Display.of(report));
  }

  /** Shows the commands that have not been shown yet. */
  void flush() {
    if (!waiting.isEmpty()) {
      List<Outcome> shown = List.copyOf(waiting);
      waiting.clear();
      show(CellReport.of(shown));
    }
  }

  /** What of the cell has been run when it fails there, and which state is in force. */
  String aftermath(@Nullable Place failed) {
    if (last == null) {
      return "No command of this " + kind(cell) + " was run; the state is the one before it.";
    }
    int line = last.place().line();
    boolean whole =
        failed != null
            && last.place().source().equals(failed.source())
            && failed.source().equals(cell.name())
            && line < failed.line();
    if (!whole) {
      return "The last command run was " + last.text() + "; the state is the one after it.";
    }
    String lines = line == 1 ? "Line 1 was" : "Lines 1 to " + line + " were";
    return lines + " run; the state is the one after line " + line + ".";
  }

  /** What to say of a text that was refused as a whole. */
  static String nothing(Cell cell) {
    return "Nothing of this " + kind(cell) + " was run.";
  }

  private static String kind(Cell cell) {
    return cell.name().startsWith("cell ") ? "cell" : "script";
  }

  /** Before the first cell. */
  private static final class Silence implements Output {
    @Override
    public void stdout(String text) {}

    @Override
    public void stderr(String text) {}

    @Override
    public void show(Display display) {}
  }
}
