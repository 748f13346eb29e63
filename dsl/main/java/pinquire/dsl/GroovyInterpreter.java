package pinquire.dsl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pinquire.command.CommandException;
import pinquire.command.Place;
import pinquire.command.Session;
import pinquire.dsl.Completeness.Status;
import pinquire.dsl.Part.Language;

/** Runs cells of Groovy with commands in it, and those below a line {@code %%java} as Java. */
public final class GroovyInterpreter implements Interpreter {

  /** A cell that asks what is known about a word. */
  private static final Pattern QUESTION =
      Pattern.compile("[ \\t]*([\\p{L}_$][\\w$]*)[ \\t]*\\?\\s*");

  private static final Path WORKING_FOLDER = Path.of("");

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
    this(WORKING_FOLDER, Panel.here());
  }

  /**
   * The same.
   *
   * @param folder where its text stands, and the files that it reads are looked for
   * @param panel does its reviews
   */
  public GroovyInterpreter(Path folder, Panel panel) {
    this(Laboratory.of(new Session(Interruption::check)), folder, panel);
  }

  GroovyInterpreter(Laboratory laboratory) {
    this(laboratory, WORKING_FOLDER, Panel.here());
  }

  private GroovyInterpreter(Laboratory laboratory, Path folder, Panel panel) {
    transcript = new Transcript(laboratory, panel, folder);
    vocabulary = new Vocabulary(laboratory, begun -> ScriptFiles.in(folder, begun));
    SessionVariables variables = new SessionVariables();
    variables.setVariable("out", new Printer(transcript));
    words = new GroovyWords(variables);
    CellCompiler compiler = new CellCompiler();
    groovy = new GroovyCells(transcript, variables, compiler);
    java = new JavaCells(variables, compiler);
    errors = new ThrownErrors(cells, transcript, variables);
  }

  /** Loads what compiles a first cell; the making of a session does not need it, so may go on. */
  public static void load() {
    CellCompiler.load();
  }

  @Override
  public Optional<Display> run(Cell cell, Output out) throws CellFailure {
    transcript.begin(cell, out);
    Interruption begun = Interruption.begin();
    interruption = begun;
    try {
      Matcher question = QUESTION.matcher(cell.source());
      if (question.matches()) {
        out.page(answer(cell, question));
        return Optional.empty();
      }
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

  private Display answer(Cell cell, MatchResult question) throws CellFailure {
    String word = question.group(1);
    Place place = new Place(cell.name(), 1, question.start(1) + 1, word.length());
    return inspect(cell.source(), question.end(1))
        .orElseThrow(
            () ->
                Failures.of(
                    new CommandException(place, "nothing is known of '" + word + "'", "see help"),
                    cell.source(),
                    Transcript.nothing(cell)));
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
    String before = source.substring(0, cursor);
    Optional<Completion> head = Part.complete(before);
    if (head.isPresent()) {
      return head.get();
    }
    return Part.java(before)
        .map(java::complete)
        .orElseGet(
            () ->
                vocabulary.complete(
                    GroovyWords::before,
                    (from, starts) -> words.at(source.substring(0, from)),
                    source,
                    cursor));
  }

  @Override
  public Optional<Display> inspect(String source, int cursor) {
    int end = Vocabulary.wordEnd(source, cursor);
    Optional<String> javaBefore = Part.java(source.substring(0, end));
    if (javaBefore.isPresent()) {
      return java.inspect(javaBefore.get());
    }
    return words
        .known(source, cursor)
        .or(() -> Vocabulary.inspect(GroovyWords::before, source, cursor));
  }

  @Override
  public Completeness completeness(String source) {
    if (QUESTION.matcher(source).matches()) {
      return new Completeness(Status.COMPLETE, "");
    }
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
