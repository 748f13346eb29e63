package pinquire.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import pinquire.notebook.Notebook;
import pinquire.notebook.NotebookException;
import pinquire.notebook.NotebookPage;
import pinquire.notebook.NotebookRun;
import pinquire.notebook.RunListener;
import pinquire.notebook.Transcript;

/** Runs scripts and notebooks, each in a session of its own, or the text of {@code -e}. */
@Command(
    name = "run",
    description = "Runs scripts (.pin, .groovy) and notebooks (.ipynb) in this process.")
final class RunCommand implements Callable<Integer> {

  private final Interpreters interpreters;
  private final Streams streams;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Scripts and notebooks, in order.", arity = "0..*")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "-e",
      paramLabel = "TEXT",
      description = "Runs this text; given several times, its lines in order.")
  private List<String> texts = new ArrayList<>();

  @Option(
      names = "--strict",
      description = "Reads commands only: for scripts that are not trusted.")
  private boolean strict;

  @Option(names = "--json", description = "Writes one JSON object a line: {\"type\": ...}.")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Writes the notebook, as executed, as an HTML page.")
  private @Nullable Path html;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes the notebook, as executed, as a notebook.")
  private @Nullable Path output;

  RunCommand(Interpreters interpreters, Streams streams) {
    this.interpreters = interpreters;
    this.streams = streams;
  }

  @Override
  public Integer call() throws Refusal {
    refuseContradictions();
    if (!texts.isEmpty()) {
      return runText(new Cell("-e", String.join("\n", texts)), listener());
    }
    int exitCode = ExitCode.AS_EXPECTED;
    for (Path file : files) {
      exitCode = ExitCode.graver(exitCode, runFile(file));
    }
    return exitCode;
  }

  private void refuseContradictions() {
    if (files.isEmpty() == texts.isEmpty()) {
      throw misuse(
          files.isEmpty() ? "A FILE or -e TEXT is missing" : "-e and FILE exclude each other");
    }
    boolean oneNotebook = files.size() == 1 && isNotebook(files.get(0));
    if ((html != null || output != null) && !oneNotebook) {
      throw misuse("--html and --output want exactly one notebook (.ipynb)");
    }
  }

  private ParameterException misuse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int runFile(Path file) throws Refusal {
    String text = TextFile.read(file);
    RunListener listener = listener();
    if (files.size() > 1) {
      announce(file);
    }
    return isNotebook(file)
        ? runNotebook(file, text, listener)
        : runText(new Cell(TextFile.name(file), text), listener);
  }

  private int runText(Cell cell, RunListener listener) {
    try (CellStreams printed = CellStreams.ofScript()) {
      printed.enter(listener);
      interpreter().run(cell, listener).ifPresent(listener::show);
      return ExitCode.AS_EXPECTED;
    } catch (CellFailure failure) {
      listener.failed(failure, false);
      return exitCode(failure);
    } finally {
      listener.ends();
    }
  }

  private int runNotebook(Path file, String text, RunListener listener) throws Refusal {
    Notebook notebook = readNotebook(file, text);
    NotebookRun.Result result = NotebookRun.run(notebook, interpreter(), listener);
    if (output != null) {
      TextFile.write(output, result.notebook().write());
    }
    if (html != null) {
      TextFile.write(html, NotebookPage.of(result.notebook(), TextFile.name(file)));
    }
    Optional<NotebookRun.Failure> stop = result.stop();
    stop.ifPresent(failure -> tellWhatDidNotRun(file, failure, result.notRun()));
    return stop.map(failure -> exitCode(failure.cause())).orElse(ExitCode.AS_EXPECTED);
  }

  private static Notebook readNotebook(Path file, String text) throws Refusal {
    try {
      return Notebook.read(file.toString(), text);
    } catch (NotebookException e) {
      throw new Refusal(ExitCode.MISTAKE, String.valueOf(e.getMessage()));
    }
  }

  private void tellWhatDidNotRun(Path file, NotebookRun.Failure failure, int notRun) {
    String rest = notRun == 1 ? "1 cell after it did" : notRun + " cells after it did";
    streams
        .err()
        .println(file + ": stopped at cell " + failure.number() + "; " + rest + " not run");
    streams.flush();
  }

  private void announce(Path file) {
    streams.out().println(json ? JsonLines.file(file.toString()) : "== " + file + " ==");
  }

  private Interpreter interpreter() {
    return strict ? interpreters.strict() : interpreters.full();
  }

  private RunListener listener() {
    RunListener listener =
        json
            ? new JsonLines(streams.out(), streams.err())
            : new Transcript(streams.out(), streams.err());
    return streams.terminal() ? new Progress(listener, streams) : listener;
  }

  private static int exitCode(CellFailure failure) {
    return switch (failure.kind()) {
      case "ExpectationFailed" -> ExitCode.DIFFERS;
      case "Lacking" -> ExitCode.SKIPPED;
      default -> ExitCode.MISTAKE;
    };
  }

  private static boolean isNotebook(Path file) {
    return file.toString().endsWith(".ipynb");
  }
}
