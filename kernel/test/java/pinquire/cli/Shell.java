package pinquire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import pinquire.dsl.Cell;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Display;
import pinquire.dsl.Interpreter;
import pinquire.dsl.Output;
import pinquire.dsl.Panel;
import pinquire.toy.ToyInterpreter;

/** Types a command, with the toy language behind it, and keeps what came of it. */
final class Shell {

  private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
  private final Interpreters interpreters;
  private final boolean watched;
  private int exitCode = -1;

  private Shell(Interpreters interpreters, boolean watched) {
    this.interpreters = interpreters;
    this.watched = watched;
  }

  static Shell pinquire(Object... words) {
    return new Shell(new Toys(), false).type(words);
  }

  /** The same on a terminal that sees only standard error. */
  static Shell watchedPinquire(Object... words) {
    return new Shell(new Toys(), true).type(words);
  }

  /** The same with the language itself. */
  static Shell realPinquire(Object... words) {
    return new Shell(new LanguageInterpreters(), false).type(words);
  }

  int exitCode() {
    return exitCode;
  }

  String out() {
    return outBytes.toString(UTF_8);
  }

  String err() {
    return errBytes.toString(UTF_8);
  }

  private Shell type(Object... words) {
    String[] args = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = words[i].toString();
    }
    exitCode =
        Commands.run(
            interpreters, new Streams(stream(outBytes), stream(errBytes), watched, watched), args);
    return this;
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, UTF_8);
  }

  /** The toy language; its strict reader is one that refuses everything. */
  private static final class Toys implements Interpreters {

    @Override
    public Interpreter full(Path folder, Panel panel) {
      return new ToyInterpreter();
    }

    @Override
    public Interpreter strict(Panel panel) {
      return new ToyInterpreter() {
        @Override
        public Optional<Display> run(Cell cell, Output out) throws CellFailure {
          throw new CellFailure("CommandException", "strict", Display.text("strict: refused"));
        }
      };
    }
  }
}
