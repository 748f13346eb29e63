package pinquire.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pinquire.dsl.Cell;
import pinquire.dsl.CellFailure;
import pinquire.dsl.CellStreams;
import pinquire.dsl.Interpreter;
import pinquire.dsl.Panel;
import pinquire.notebook.Notebook;
import pinquire.notebook.NotebookRun;
import pinquire.notebook.RunListener;
import pinquire.report.Annotations;
import pinquire.report.JUnitXml;
import pinquire.report.Ktap;

/** Runs the reviews in files and compares what comes out with what is claimed there. */
@Command(
    name = "review",
    description = {
      "Tries the scenarios of reviews (in scripts or notebooks) under their designs, in every order of"
          + " the steps, and compares the verdicts with those claimed there."
    })
final class ReviewCommand implements Callable<Integer> {

  /** How long what is done may take to be told after ^C, in seconds. */
  private static final int GRACE = 60;

  private final Interpreters interpreters;
  private final Streams streams;

  @Parameters(
      paramLabel = "FILE",
      description = "Scripts (.pin) and notebooks (.ipynb), in order.",
      arity = "1..*")
  private List<Path> files = new ArrayList<>();

  @Mixin private final Manner manner = new Manner();

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
    if (tap && manner.json()) {
      throw manner.misuse("--tap and --json exclude each other");
    }
    if (jobs < 1) {
      throw manner.misuse("--jobs wants a number from 1 up");
    }
  }

  private Share share() {
    return Share.of(shard)
        .orElseThrow(() -> manner.misuse("--shard " + shard + ": I/N was expected, such as 1/3"));
  }

  private RunListener listener() {
    return Progress.over(tap ? new Unshown(streams) : manner.teller(streams), streams);
  }

  private void review(Path file, Minutes minutes, RunListener listener) throws Refusal {
    String text = TextFile.read(file);
    Interpreter session =
        manner.session(interpreters, TextFile.folder(file), new Panel(jobs, minutes));
    OnlyReviews told = new OnlyReviews(listener);
    if (NotebookFile.isNotebook(file)) {
      Notebook notebook = NotebookFile.read(file, text);
      minutes.begins(file.toString(), session);
      NotebookRun.Result result = NotebookRun.run(notebook, session, told);
      result.stop().map(NotebookRun.Failure::cause).ifPresentOrElse(minutes::fails, minutes::ends);
      NotebookFile.stop(file, result).ifPresent(streams.err()::println);
    } else {
      minutes.begins(file.toString(), session);
      script(new Cell(TextFile.name(file), text), session, told)
          .ifPresentOrElse(minutes::fails, minutes::ends);
    }
  }

  /** Runs it; gives why it did not come to its end. */
  private static Optional<CellFailure> script(Cell cell, Interpreter session, RunListener told) {
    try (CellStreams printed = CellStreams.ofScript()) {
      printed.enter(told);
      session.run(cell, told);
      return Optional.empty();
    } catch (CellFailure failure) {
      return Optional.of(failure);
    }
  }

  private void write(Minutes minutes) throws Refusal {
    if (tap) {
      streams.out().print(Ktap.of(minutes.files()));
    }
    if (annotations) {
      (tap || manner.json() ? streams.err() : streams.out()).print(Annotations.of(minutes.files()));
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
