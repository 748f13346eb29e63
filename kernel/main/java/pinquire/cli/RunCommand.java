package pinquire.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
import pinquire.notebook.Both;
import pinquire.notebook.Notebook;
import pinquire.notebook.NotebookException;
import pinquire.notebook.NotebookPage;
import pinquire.notebook.NotebookParameters;
import pinquire.notebook.NotebookRun;
import pinquire.notebook.RunListener;

/** Runs scripts and notebooks, each in a session of its own, or the text of {@code -e}. */
@Command(
    name = "run",
    description = "Runs scripts (.pin, .groovy) and notebooks (.ipynb) in this process.")
final class RunCommand implements Callable<Integer> {

  private final Interpreters interpreters;
  private final Streams streams;

  @Parameters(paramLabel = "FILE", description = "Scripts and notebooks, in order.", arity = "0..*")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "-e",
      paramLabel = "TEXT",
      description = "Runs this text; given several times, its lines in order.")
  private List<String> texts = new ArrayList<>();

  @Mixin private final Manner manner = new Manner();

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
      Cell cell = new Cell("-e", String.join("\n", texts));
      return runText(cell, session(Path.of("")), parameters);
    }
    int exitCode = ExitCode.AS_EXPECTED;
    for (Path file : files) {
      exitCode = ExitCode.graver(exitCode, runFile(file, parameters));
    }
    return exitCode;
  }

  private void refuseContradictions() {
    if (files.isEmpty() == texts.isEmpty()) {
      throw manner.misuse(
          files.isEmpty() ? "A FILE or -e TEXT is missing" : "-e and FILE exclude each other");
    }
    boolean oneNotebook = files.size() == 1 && NotebookFile.isNotebook(files.get(0));
    if (manner.strict() && !(typed.isEmpty() && raw.isEmpty())) {
      throw manner.misuse(
          "--strict reads commands only, and they have no variables for -p and -r to set");
    }
    if ((html != null || output != null) && !oneNotebook) {
      throw manner.misuse("--html and --output want exactly one notebook (.ipynb)");
    }
  }

  private NotebookParameters parameters() {
    try {
      return NotebookParameters.of(typed, raw);
    } catch (NotebookException e) {
      throw manner.misuse(String.valueOf(e.getMessage()));
    }
  }

  private int runFile(Path file, NotebookParameters parameters) throws Refusal {
    String text = TextFile.read(file);
    if (files.size() > 1) {
      announce(file);
    }
    return NotebookFile.isNotebook(file)
        ? runNotebook(file, parametrized(file, text, parameters))
        : runText(new Cell(TextFile.name(file), text), session(TextFile.folder(file)), parameters);
  }

  private int runText(Cell cell, Interpreter session, NotebookParameters parameters) {
    Reckoning reckoning = new Reckoning();
    RunListener listener = toldBeside(reckoning);
    try (CellStreams printed = CellStreams.ofScript()) {
      printed.enter(listener);
      if (!parameters.isEmpty()) {
        session.run(new Cell("-p", parameters.source()), listener);
      }
      session.run(cell, listener).ifPresent(listener::show);
    } catch (CellFailure failure) {
      listener.failed(failure, false);
    } finally {
      listener.ends();
    }
    return reckoning.exitCode();
  }

  private int runNotebook(Path file, Notebook notebook) throws Refusal {
    Reckoning reckoning = new Reckoning();
    NotebookRun.Result result =
        NotebookRun.run(notebook, session(TextFile.folder(file)), toldBeside(reckoning));
    if (output != null) {
      TextFile.write(output, result.notebook().write());
    }
    if (html != null) {
      TextFile.write(html, NotebookPage.of(result.notebook(), TextFile.name(file)));
    }
    NotebookFile.stop(file, result).ifPresent(streams.err()::println);
    return reckoning.exitCode();
  }

  private Interpreter session(Path folder) {
    return manner.session(interpreters, folder, Panel.here());
  }

  private RunListener toldBeside(Reckoning reckoning) {
    return new Both(reckoning, Progress.over(manner.teller(streams), streams));
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

  private void announce(Path file) {
    streams.out().println(manner.json() ? JsonLines.file(file.toString()) : "== " + file + " ==");
  }
}
