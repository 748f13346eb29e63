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
import pinquire.notebook.NotebookParameters;
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

  @Option(
      names = "-p",
      paramLabel = "NAME=VALUE",
      description = {
        "Sets a variable: in a notebook after the cell tagged parameters, in a script before its"
            + " first line. 8 is an integer, 0.5 a float, true and false what they say."
      })
  private List<String> typed = new ArrayList<>();

  @Option(names = "-r", paramLabel = "NAME=VALUE", description = "The same; the value is a text.")
  private List<String> raw = new ArrayList<>();

  RunCommand(Interpreters interpreters, Streams streams) {
    this.interpreters = interpreters;
    this.streams = streams;
  }

  @Override
  public Integer call() throws Refusal {
    refuseContradictions();
    NotebookParameters parameters = parameters();
    if (!texts.isEmpty()) {
      return runText(new Cell("-e", String.join("\n", texts)), parameters, listener());
    }
    int exitCode = ExitCode.AS_EXPECTED;
    for (Path file : files) {
      exitCode = ExitCode.graver(exitCode, runFile(file, parameters));
    }
    return exitCode;
  }

  private void refuseContradictions() {
    if (files.isEmpty() == texts.isEmpty()) {
      throw misuse(
          files.isEmpty() ? "A FILE or -e TEXT is missing" : "-e and FILE exclude each other");
    }
    boolean oneNotebook = files.size() == 1 && NotebookFile.isNotebook(files.get(0));
    if (strict && !(typed.isEmpty() && raw.isEmpty())) {
      throw misuse("--strict reads commands only, and they have no variables for -p and -r to set");
    }
    if ((html != null || output != null) && !oneNotebook) {
      throw misuse("--html and --output want exactly one notebook (.ipynb)");
    }
  }

  private ParameterException misuse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private NotebookParameters parameters() {
    try {
      return NotebookParameters.of(typed, raw);
    } catch (NotebookException e) {
      throw misuse(String.valueOf(e.getMessage()));
    }
  }

  private int runFile(Path file, NotebookParameters parameters) throws Refusal {
    String text = TextFile.read(file);
    RunListener listener = listener();
    if (files.size() > 1) {
      announce(file);
    }
    return NotebookFile.isNotebook(file)
        ? runNotebook(file, parametrized(file, text, parameters), listener)
        : runText(new Cell(TextFile.name(file), text), parameters, listener);
  }

  private int runText(Cell cell, NotebookParameters parameters, RunListener listener) {
    try (CellStreams printed = CellStreams.ofScript()) {
      printed.enter(listener);
      Interpreter session = interpreter();
      if (!parameters.isEmpty()) {
        session.run(new Cell("-p", parameters.source()), listener);
      }
      session.run(cell, listener).ifPresent(listener::show);
      return ExitCode.AS_EXPECTED;
    } catch (CellFailure failure) {
      listener.failed(failure, false);
      return exitCode(failure);
    } finally {
      listener.ends();
    }
  }

  private int runNotebook(Path file, Notebook notebook, RunListener listener) throws Refusal {
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

  private Notebook parametrized(Path file, String text, NotebookParameters parameters)
      throws Refusal {
    Notebook notebook = NotebookFile.read(file, text);
    if (!parameters.isEmpty() && !NotebookParameters.areDeclaredIn(notebook)) {
      streams.err().println(file + ": no cell is tagged parameters; they are set at the top");
    }
    try {
      return parameters.into(notebook);
    } catch (NotebookException e) {
      throw new Refusal(ExitCode.MISTAKE, file + ": " + e.getMessage());
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

  static int exitCode(CellFailure failure) {
    return switch (failure.kind()) {
      case "ExpectationFailed" -> ExitCode.DIFFERS;
      case "Lacking" -> ExitCode.SKIPPED;
      default -> ExitCode.MISTAKE;
    };
  }
}
