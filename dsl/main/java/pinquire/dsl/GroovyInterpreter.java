package pinquire.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pinquire.command.CommandException;
import pinquire.command.Session;
import pinquire.dsl.Completeness.Status;
import pinquire.dsl.Part.Language;

/** Runs cells of Groovy with commands in it, and those below a line {@code %%java} as Java. */
public final class GroovyInterpreter implements Interpreter {

  private final Transcript transcript;
  private final Vocabulary vocabulary;
  private final GroovyWords words;
  private final GroovyCells groovy;
  private final JavaCells java;
  private final List<Cell> cells = new ArrayList<>();
  private final ThrownErrors errors;
  private volatile @Nullable Interruption interruption;

  /** A new session on a new machine. */
  public GroovyInterpreter() {
    this(Laboratory.of(new Session(Interruption::check)));
  }

  GroovyInterpreter(Laboratory laboratory) {
    transcript = new Transcript(laboratory);
    vocabulary = new Vocabulary(laboratory);
    SessionVariables variables = new SessionVariables();
    variables.setVariable("out", new Printer(transcript));
    words = new GroovyWords(variables);
    CellCompiler compiler = new CellCompiler();
    groovy = new GroovyCells(transcript, variables, compiler);
    java = new JavaCells(variables, compiler);
    errors = new ThrownErrors(cells, transcript, variables);
  }

  @Override
  public Optional<Display> run(Cell cell, Output out) throws CellFailure {
    transcript.begin(cell, out);
    Interruption begun = Interruption.begin();
    interruption = begun;
    try {
      Optional<Display> value = Optional.empty();
      for (Part part : Part.of(cell)) {
        value = run(part);
      }
      transcript.flush();
      return value;
    } catch (CellFailure refused) {
      throw refused;
    } catch (Throwable thrown) {
      throw failure(cell, thrown);
    } finally {
      begun.end();
      showRest();
    }
  }

  @SuppressWarnings("IllegalThrows")
  private Optional<Display> run(Part part) throws Throwable {
    cells.add(part.whole());
    String file = "In_" + cells.size();
    return switch (part.language()) {
      case GROOVY -> groovy.run(part, file);
      case JAVA -> java.run(part, file);
    };
  }

  private CellFailure failure(Cell cell, Throwable thrown) {
    Interruption begun = interruption;
    return thrown instanceof Interruption.Interrupted || (begun != null && begun.raised())
        ? Failures.interrupted(cell, transcript.aftermath(null))
        : errors.failure(cell, thrown);
  }

  /** What was run before a cell failed. */
  private void showRest() {
    try {
      transcript.flush();
    } catch (RuntimeException | StackOverflowError untold) {
      // A design of the user's own does not let itself be looked at; the failure is what counts.
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
    if (Language.below(source.substring(0, cursor)) == Language.JAVA) {
      return new Completion(cursor, cursor, List.of());
    }
    return vocabulary.complete(
        GroovyWords::before, (from, starts) -> words.at(source.substring(0, from)), source, cursor);
  }

  @Override
  public Optional<Display> inspect(String source, int cursor) {
    if (Language.below(source.substring(0, cursor)) == Language.JAVA) {
      return Optional.empty();
    }
    return words
        .variable(source, cursor)
        .or(() -> Vocabulary.inspect(GroovyWords::before, source, cursor));
  }

  @Override
  public Completeness completeness(String source) {
    try {
      List<Part> parts = Part.of(new Cell("", source));
      Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      String text = last == null ? "" : last.cell().source();
      return last != null && last.language() == Language.JAVA
          ? java.completeness(text)
          : GroovyCompleteness.of(text, groovy::known);
    } catch (CommandException unknownLanguage) {
      return new Completeness(Status.INVALID, "");
    }
  }
}
