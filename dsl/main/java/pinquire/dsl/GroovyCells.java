package pinquire.dsl;

import groovy.lang.Binding;
import groovy.lang.Script;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.runtime.DefaultGroovyMethods;
import org.jspecify.annotations.Nullable;
import pinquire.command.CommandException;
import pinquire.command.Verb;

/** The Groovy of a session's cells, with the commands in it. */
final class GroovyCells {

  static {
    checkTheCardsLine();
  }

  private final Transcript transcript;
  private final Binding binding;
  private final CellCompiler compiler;
  private final Map<String, CellScript> methods = new HashMap<>();

  GroovyCells(Transcript transcript, Binding binding, CellCompiler compiler) {
    this.transcript = transcript;
    this.binding = binding;
    this.compiler = compiler;
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

  /**
   * Runs a part of a cell to its end.
   *
   * @param file {@code In_<n>}; what its classes are named after
   * @throws CellFailure when nothing of it ran
   * @throws Exception whatever it throws
   */
  Optional<Display> run(Part part, String file) throws CellFailure, Exception {
    Rewritten rewritten = refusing(part, () -> Rewriter.rewrite(part.cell(), this::known));
    Optional<PlainCell> plain = refusing(part, () -> PlainCell.of(rewritten));
    if (plain.isPresent()) {
      return run(rewritten, file, plain.get()::run);
    }
    Class<?> type = compile(part, rewritten, file + ".groovy");
    return Script.class.isAssignableFrom(type)
        ? run(rewritten, file, speech -> script(type, speech).run())
        : Optional.empty();
  }

  private static <T> T refusing(Part part, Supplier<T> reading) throws CellFailure {
    try {
      return reading.get();
    } catch (CommandException mistake) {
      throw Failures.of(mistake, part.cell().source(), part.nothingRun());
    }
  }

  /** Whether the session has a variable or a method of that name. */
  boolean known(String name) {
    return binding.hasVariable(name)
        || methods.containsKey(name)
        || !DefaultGroovyMethods.respondsTo(new Blank(), name).isEmpty();
  }

  @SuppressWarnings("CatchingUnchecked")
  private Class<?> compile(Part part, Rewritten rewritten, String file) throws CellFailure {
    try {
      return compiler.compile(rewritten.text(), file);
    } catch (CompilationFailedException refused) {
      CommandException mistake = GroovyErrors.mistake(refused, rewritten);
      throw Failures.of("SyntaxError", mistake, part.cell().source(), part.nothingRun());
    } catch (RuntimeException | Error fault) {
      throw Failures.fault(fault, null, part.cell(), List.of(), part.nothingRun());
    }
  }

  /** A cell that is ready to say its commands. */
  private interface Ready {
    @Nullable Object run(Speech speech) throws Exception;
  }

  private Optional<Display> run(Rewritten rewritten, String file, Ready ready) throws Exception {
    Speech speech = new Speech(rewritten, file + ".groovy", transcript, binding, methods);
    Object value = inContext(() -> ready.run(speech));
    boolean told = rewritten.endsWithCommand() && speech.answered();
    return told ? Optional.empty() : Result.of(value);
  }

  /** Whoever looks for classes by their names on this thread finds those of the cells. */
  private @Nullable Object inContext(Callable<@Nullable Object> work) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(compiler.loader());
    try {
      return work.call();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private CellScript script(Class<?> type, Speech speech) throws ReflectiveOperationException {
    CellScript script = (CellScript) type.getDeclaredConstructor().newInstance();
    script.attach(speech);
    keepMethods(script);
    return script;
  }

  private void keepMethods(CellScript script) {
    Arrays.stream(script.getClass().getDeclaredMethods())
        .filter(m -> !m.isSynthetic() && !m.getName().contains("$"))
        .filter(m -> !m.getName().equals("run") && !m.getName().equals("main"))
        .forEach(m -> methods.put(m.getName(), script));
  }

  /** Has the methods that every cell has. */
  private static final class Blank extends CellScript {
    @Override
    public @Nullable Object run() {
      return null;
    }
  }
}
