package pinquire.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pinquire.notebook.Notebook;
import pinquire.notebook.RunListener;
import pinquire.notebook.Verification;

/** Runs notebooks again from the top and holds every output against the one that is stored. */
@Command(
    name = "verify",
    description = {
      "Runs notebooks (.ipynb) from the top, each in a fresh session, and compares every output with"
          + " the stored one.",
      "Tags of nbval, nbmake and nbclient count: nbval-ignore-output, nbval-check-output, nbval-skip,"
          + " skip-execution, raises-exception."
    })
final class VerifyCommand implements Callable<Integer> {

  private final Interpreters interpreters;
  private final Streams streams;

  @Parameters(
      paramLabel = "NOTEBOOK",
      description = "Notebooks, and folders of them, in order.",
      arity = "1..*")
  private List<Path> named = new ArrayList<>();

  @Option(names = "--update", description = "Rewrites what differs; not where a cell newly fails.")
  private boolean update;

  @Option(
      names = "--lax",
      description = "Compares only cells that are marked nbval-check-output; the others must run.")
  private boolean lax;

  @Option(names = "--json", description = "Writes one JSON object a line: {\"type\": ...}.")
  private boolean json;

  VerifyCommand(Interpreters interpreters, Streams streams) {
    this.interpreters = interpreters;
    this.streams = streams;
  }

  @Override
  public Integer call() throws Refusal {
    int exitCode = ExitCode.AS_EXPECTED;
    for (Path fileOrFolder : named) {
      for (Path file : NotebookFile.of(fileOrFolder)) {
        exitCode = ExitCode.graver(exitCode, verifyUnlessBroken(file));
        streams.flush();
      }
    }
    return exitCode;
  }

  /** A broken file does not keep the others from being looked at. */
  private int verifyUnlessBroken(Path file) {
    try {
      return verify(file);
    } catch (Refusal broken) {
      streams.err().println(broken.line());
      return broken.exitCode();
    }
  }

  private int verify(Path file) throws Refusal {
    String text = TextFile.read(file);
    Notebook stored = NotebookFile.read(file, text);
    Reckoning reckoning = new Reckoning();
    Verification found =
        Verification.of(stored, interpreters.full(TextFile.folder(file)), lax, watched(reckoning));
    boolean rewritten = update && found.stop().isEmpty() && !found.rewritten().write().equals(text);
    if (rewritten) {
      TextFile.write(file, found.rewritten().write());
    }
    tell(new VerificationLines(file.toString(), found, reckoning.upshot().cut(), rewritten));
    if (!found.same() && !rewritten) {
      return ExitCode.DIFFERS;
    }
    return reckoning.upshot().cut() ? ExitCode.INCONCLUSIVE : ExitCode.AS_EXPECTED;
  }

  private RunListener watched(RunListener listener) {
    Streams alone = new Streams(streams.out(), streams.err(), streams.terminal(), true);
    return Progress.over(listener, alone);
  }

  private void tell(VerificationLines lines) {
    (json ? lines.json() : lines.text()).forEach(line -> streams.out().print(line + "\n"));
  }
}
