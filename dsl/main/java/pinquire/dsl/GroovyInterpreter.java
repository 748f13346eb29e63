package pinquire.dsl;

import groovy.lang.Binding;
import groovy.lang.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.runtime.DefaultGroovyMethods;
import org.jspecify.annotations.Nullable;
import pinquire.command.CommandException;
import pinquire.command.Session;
import pinquire.command.Verb;

/** Runs cells of Groovy with commands in it. */
public final class GroovyInterpreter implements Interpreter {

  static {
    checkTheCardsLine();
  }

  private final Transcript transcript;
  private final Vocabulary vocabulary;
  private final GroovyWords words;
  private final Binding binding = new Binding();
  private final Map<String, CellScript> methods = new HashMap<>();
  private final List<Cell> cells = new ArrayList<>();
  private final CellCompiler compiler = new CellCompiler();
  private volatile @Nullable Interruption interruption;

  /** A new session on a new machine. */
  public GroovyInterpreter() {
    this(Laboratory.of(new Session(Interruption::check)));
  }

  GroovyInterpreter(Laboratory laboratory) {
    transcript = new Transcript(laboratory);
    vocabulary = new Vocabulary(laboratory);
    words = new GroovyWords(binding);
    binding.setVariable("out", new Printer(transcript));
  }

  /** Another release of Groovy may cut texts differently; then nothing here can be trusted. */
  private static void checkTheCardsLine() {
    Cell card = new Cell("card", "map file; pin pages 0..3; dma write; fsync");
    List<Verb> read =
        Rewriter.rewrite(card, name -> false).sentences().stream().map(s -> s.verb()).toList();
    if (!read.equals(List.of(Verb.MAP, Verb.PIN, Verb.DMA, Verb.FSYNC))) {
      throw new IllegalStateException(
          "this Groovy is not the one the language was built with: of '"
              + card.source()
              + "' only "
              + read
              + " was recognised");
    }
  }

  @Override
  public Optional<Display> run(Cell cell, Output out) throws CellFailure {
    transcript.begin(cell, out);
    cells.add(cell);
    Interruption begun = Interruption.begin();
    interruption = begun;
    try {
      Rewritten rewritten = refusing(cell, () -> Rewriter.rewrite(cell, this::known));
      Optional<PlainCell> plain = refusing(cell, () -> PlainCell.of(rewritten));
      return plain.isPresent() ? run(rewritten, plain.get()::run) : runGroovy(rewritten);
    } finally {
      begun.end();
      transcript.flush();
    }
  }

  private static <T> T refusing(Cell cell, Supplier<T> reading) throws CellFailure {
    try {
      return reading.get();
    } catch (CommandException mistake) {
      throw Failures.of(mistake, cell.source(), Transcript.nothing(cell));
    }
  }

  private boolean known(String name) {
    return binding.hasVariable(name)
        || methods.containsKey(name)
        || !DefaultGroovyMethods.respondsTo(new Blank(), name).isEmpty();
  }

  @SuppressWarnings("CatchingUnchecked")
  private Class<?> compile(Rewritten rewritten) throws CellFailure {
    Cell cell = rewritten.cell();
    try {
      return compiler.compile(rewritten.text(), file());
    } catch (CompilationFailedException refused) {
      CommandException mistake = GroovyErrors.mistake(refused, rewritten);
      throw Failures.of("SyntaxError", mistake, cell.source(), Transcript.nothing(cell));
    } catch (RuntimeException | Error fault) {
      throw Failures.fault(fault, null, cell, List.of(), Transcript.nothing(cell));
    }
  }

  private String file() {
    return "In_" + cells.size() + ".groovy";
  }

  private Optional<Display> runGroovy(Rewritten rewritten) throws CellFailure {
    Class<?> type = compile(rewritten);
    return Script.class.isAssignableFrom(type)
        ? run(rewritten, speech -> script(type, speech).run())
        : Optional.empty();
  }

  private CellScript script(Class<?> type, Speech speech) throws ReflectiveOperationException {
    CellScript script = (CellScript) type.getDeclaredConstructor().newInstance();
    script.attach(speech);
    keepMethods(script);
    return script;
  }

  /** A cell that is ready to say its commands. */
  private interface Ready {
    @Nullable Object run(Speech speech) throws Exception;
  }

  private Optional<Display> run(Rewritten rewritten, Ready ready) throws CellFailure {
    Speech speech = new Speech(rewritten, file(), transcript, binding, methods);
    try {
      Object value = ready.run(speech);
      boolean told = rewritten.endsWithCommand() && speech.answered();
      return told ? Optional.empty() : Result.of(value);
    } catch (Throwable thrown) {
      throw failure(rewritten, thrown);
    }
  }

  private void keepMethods(CellScript script) {
    Arrays.stream(script.getClass().getDeclaredMethods())
        .filter(m -> !m.isSynthetic() && !m.getName().contains("$"))
        .filter(m -> !m.getName().equals("run") && !m.getName().equals("main"))
        .forEach(m -> methods.put(m.getName(), script));
  }

  private CellFailure failure(Rewritten rewritten, Throwable thrown) {
    Interruption begun = interruption;
    Cell cell = rewritten.cell();
    if (thrown instanceof Interruption.Interrupted || (begun != null && begun.raised())) {
      return Failures.interrupted(cell, transcript.aftermath(null));
    }
    return new GroovyErrors(cells, transcript, words.variables()).failure(rewritten, thrown);
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
        GroovyWords::before, (from, starts) -> words.at(source.substring(0, from)), source, cursor);
  }

  @Override
  public Optional<Display> inspect(String source, int cursor) {
    return words
        .variable(source, cursor)
        .or(() -> Vocabulary.inspect(GroovyWords::before, source, cursor));
  }

  @Override
  public Completeness completeness(String source) {
    return GroovyCompleteness.of(source, this::known);
  }

  /** Has the methods that every cell has. */
  private static final class Blank extends CellScript {
    @Override
    public @Nullable Object run() {
      return null;
    }
  }
}
