package pinquire.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pinquire.dsl.Cell;
import pinquire.dsl.CellFailure;
import pinquire.dsl.CellStreams;
import pinquire.dsl.Interpreter;
import pinquire.dsl.Panel;
import pinquire.notebook.RunListener;
import pinquire.notebook.Transcript;
import pinquire.report.Annotations;
import pinquire.report.JUnitXml;
import pinquire.report.Ktap;

/** Runs the reviews in files and compares what comes out with what is claimed there. */
@Command(
    name = "review",
    description = {
      "Tries the scenarios of reviews (.pin) under their designs, in every order of the steps, and"
          + " compares the verdicts with those claimed there."
    })
final class ReviewCommand implements Callable<Integer> {

  /** How long what is done may take to be told after ^C, in seconds. */
  private static final int GRACE = 60;

  private final Interpreters interpreters;
  private final Streams streams;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Reviews, in order.", arity = "1..*")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--strict",
      description = "Reads commands only: for reviews that are not trusted.")
  private boolean strict;

  @Option(names = "--json", description = "Writes one JSON object a line: {\"type\": ...}.")
  private boolean json;

  @Option(names = "--tap", description = "Writes KTAP, as the tests of Linux do.")
  private boolean tap;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Writes a JUnit report beside the other output.")
  private @Nullable Path junit;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Writes the matrices and schedules as Markdown beside the other output.")
  private @Nullable Path markdown;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Writes the matrix of the last review as a picture.")
  private @Nullable Path svg;

  @Option(
      names = "--annotations",
      description = "Writes what is wrong for GitHub, which shows it beside the lines of a change.")
  private boolean annotations;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Tries every Nth case, from the Ith; all N shards together try all.")
  private String shard = "1/1";

  @Option(names = "--fail-fast", description = "Ends at the first case that is not as claimed.")
  private boolean failFast;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Tries so many cases at the same time; without it, one for each processor.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  ReviewCommand(Interpreters interpreters, Streams streams) {
    this.interpreters = interpreters;
    this.streams = streams;
  }

  @Override
  public Integer call() throws Refusal {
    refuseContradictions();
    RunListener listener = listener();
    Minutes minutes = new Minutes(listener, share(), failFast);
    CountDownLatch told = new CountDownLatch(1);
    Thread hook = new Thread(() -> endEarly(minutes, told));
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      for (Path file : files) {
        review(file, minutes, listener);
      }
      listener.ends();
      write(minutes);
      return minutes.exitCode();
    } finally {
      streams.flush();
      told.countDown();
      forget(hook);
    }
  }

  private void refuseContradictions() {
    if (tap && json) {
      throw misuse("--tap and --json exclude each other");
    }
    if (jobs < 1) {
      throw misuse("--jobs wants a number from 1 up");
    }
  }

  private ParameterException misuse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private Share share() {
    return Share.of(shard)
        .orElseThrow(() -> misuse("--shard " + shard + ": I/N was expected, such as 1/3"));
  }

  private RunListener listener() {
    RunListener listener =
        tap
            ? new Unshown(streams)
            : json
                ? new JsonLines(streams.out(), streams.err())
                : new Transcript(streams.out(), streams.err());
    return streams.terminal() ? new Progress(listener, streams) : listener;
  }

  private void review(Path file, Minutes minutes, RunListener listener) throws Refusal {
    Cell cell = new Cell(TextFile.name(file), TextFile.read(file));
    Panel panel = new Panel(jobs, minutes);
    Interpreter session = strict ? interpreters.strict(panel) : interpreters.full(panel);
    minutes.begins(file.toString(), session);
    try (CellStreams printed = CellStreams.ofScript()) {
      OnlyReviews output = new OnlyReviews(listener);
      printed.enter(output);
      session.run(cell, output);
      minutes.ends();
    } catch (CellFailure failure) {
      minutes.fails(failure);
    }
  }

  private void write(Minutes minutes) throws Refusal {
    if (tap) {
      streams.out().print(Ktap.of(minutes.files()));
    }
    if (annotations) {
      (tap || json ? streams.err() : streams.out()).print(Annotations.of(minutes.files()));
    }
    if (junit != null) {
      TextFile.write(junit, JUnitXml.of(minutes.files()));
    }
    if (markdown != null) {
      TextFile.write(markdown, minutes.markdown());
    }
    if (svg != null) {
      TextFile.write(svg, minutes.picture());
    }
  }

  /** ^C: the cases that are done are told before the process ends. */
  private static void endEarly(Minutes minutes, CountDownLatch told) {
    minutes.interrupt();
    try {
      told.await(GRACE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException underWay) {
      // It has just been told that all is over.
    }
  }
}
