package pinquire.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import pinquire.dsl.Interpreter;
import pinquire.dsl.Panel;
import pinquire.notebook.RunListener;
import pinquire.notebook.Transcript;

/** How the files of a command are read, and for whom it is told what comes of them. */
final class Manner {

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Option(names = "--strict", description = "Reads commands only: for files that are not trusted.")
  private boolean strict;

  @Option(names = "--json", description = "Writes one JSON object a line: {\"type\": ...}.")
  private boolean json;

  boolean strict() {
    return strict;
  }

  boolean json() {
    return json;
  }

  /** A fresh session for a text in a folder, whose reviews are done by a panel. */
  Interpreter session(Interpreters interpreters, Path folder, Panel panel) {
    return strict ? interpreters.strict(panel) : interpreters.full(folder, panel);
  }

  /** Who tells it on standard output. */
  RunListener teller(Streams streams) {
    return json
        ? new JsonLines(streams.out(), streams.err())
        : new Transcript(streams.out(), streams.err());
  }

  /** The command was typed in a way that makes no sense. */
  ParameterException misuse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
