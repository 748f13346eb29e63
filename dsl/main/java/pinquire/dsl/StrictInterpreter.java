package pinquire.dsl;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pinquire.command.Command;
import pinquire.command.CommandException;
import pinquire.command.Session;
import pinquire.command.Token;
import pinquire.command.Token.Kind;
import pinquire.dsl.Completeness.Status;
import pinquire.dsl.Vocabulary.Before;

/** Runs commands alone, with no Groovy behind them; a text is read whole before any of it runs. */
public final class StrictInterpreter implements Interpreter {

  private final Transcript transcript;
  private final Vocabulary vocabulary;
  private volatile @Nullable Interruption interruption;

  /** A new session on a new machine. */
  public StrictInterpreter() {
    this(Panel.here());
  }

  /** A new session on a new machine, whose reviews are done by a panel. */
  public StrictInterpreter(Panel panel) {
    this(Laboratory.of(new Session(Interruption::check)), panel);
  }

  StrictInterpreter(Laboratory laboratory) {
    this(laboratory, Panel.here());
  }

  private StrictInterpreter(Laboratory laboratory, Panel panel) {
    transcript = new Transcript(laboratory, panel, Path.of(""));
    vocabulary = new Vocabulary(laboratory, begun -> List.of());
  }

  @Override
  public Optional<Display> run(Cell cell, Output out) throws CellFailure {
    List<Command> commands = read(cell);
    transcript.begin(cell, out);
    Interruption begun = Interruption.begin();
    interruption = begun;
    try {
      for (Command command : commands) {
        say(cell, command);
      }
    } finally {
      begun.end();
      transcript.flush();
    }
    return Optional.empty();
  }

  private static List<Command> read(Cell cell) throws CellFailure {
    try {
      return StrictReader.read(cell);
    } catch (CommandException mistake) {
      throw Failures.of(mistake, cell.source(), Transcript.nothing(cell));
    }
  }

  private void say(Cell cell, Command command) throws CellFailure {
    try {
      Interruption.check();
      transcript.say(command);
    } catch (Interruption.Interrupted e) {
      throw Failures.interrupted(cell, transcript.aftermath(null));
    } catch (CommandException mistake) {
      CommandException placed = mistake.at(command.place());
      throw Failures.of(placed, cell.source(), transcript.aftermath(placed.place()));
    } catch (RuntimeException fault) {
      String aftermath = transcript.aftermath(command.place());
      throw Failures.fault(fault, command.place(), cell, List.of(), aftermath);
    }
  }

  @Override
  public void interrupt() {
    Interruption current = interruption;
    if (current != null) {
      current.raise();
    }
  }

  @Override
  public Completion complete(String source, int cursor) {
    return vocabulary.complete(
        StrictInterpreter::before, (from, starts) -> List.of(), source, cursor);
  }

  @Override
  public Optional<Display> inspect(String source, int cursor) {
    return Vocabulary.inspect(StrictInterpreter::before, source, cursor);
  }

  private static Before before(String text) {
    List<Token> tokens = StrictLexer.cutSome(text);
    int start = tokens.size();
    while (start > 0 && !tokens.get(start - 1).is(Kind.END)) {
      start--;
    }
    return new Before(tokens, start);
  }

  @Override
  public Completeness completeness(String source) {
    try {
      StrictReader.read(new Cell("", source));
      return new Completeness(Status.COMPLETE, "");
    } catch (CommandException mistake) {
      boolean waits = mistake.problem().endsWith("is not closed");
      return new Completeness(waits ? Status.INCOMPLETE : Status.INVALID, "");
    }
  }
}
