package pinquire.dsl;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pinquire.command.CommandException;
import pinquire.dsl.Completeness.Status;
import pinquire.dsl.JavaProgram.Step;

/**
 * The Java of a session's cells. JShell is loaded with the first of it, and only {@link JavaShell}
 * and what it uses know JShell, so that a Java without it can say so.
 */
final class JavaCells {

  private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  private final SessionVariables variables;
  private final CellCompiler groovy;
  private final Map<String, Class<?>> types = new TreeMap<>();
  private @Nullable JavaShell shell;

  /**
   * The Java of one session.
   *
   * @param groovy what is to know the classes that are declared in Java
   */
  JavaCells(SessionVariables variables, CellCompiler groovy) {
    this.variables = variables;
    this.groovy = groovy;
  }

  private static boolean isPossible() {
    return ModuleLayer.boot().findModule("jdk.jshell").isPresent();
  }

  /**
   * Runs a part of a cell to its end.
   *
   * @param file {@code In_<n>}; what stack traces call it
   * @throws CellFailure when nothing of it ran
   * @throws Throwable whatever it throws
   */
  @SuppressWarnings("IllegalThrows")
  Optional<Display> run(Part part, String file) throws CellFailure, Throwable {
    if (!isPossible()) {
      throw Failures.lacking(
          "%%java needs a JDK; this is a JRE: " + System.getProperty("java.home"));
    }
    JavaProgram program = compile(part, file + ".java");
    for (Map.Entry<String, String> type : program.types().entrySet()) {
      types.put(type.getKey(), load(type.getValue()));
      groovy.define(type.getKey(), load(type.getValue()));
    }
    for (Map.Entry<String, String> home : program.homes().entrySet()) {
      String name = home.getKey();
      variables.move(name, field(home.getValue(), name), program.declared().contains(name));
    }
    Object value = null;
    for (Step step : program.steps()) {
      Object given = run(step);
      value = step.givesValue() ? given : null;
    }
    return Result.of(value);
  }

  private JavaProgram compile(Part part, String file) throws CellFailure {
    try {
      return Interruption.sheltered(
          () -> shell().compile(part.cell(), file, meant(part.cell()), variables.names()));
    } catch (CommandException mistake) {
      throw Failures.of("SyntaxError", mistake, part.cell().source(), part.nothingRun());
    }
  }

  private JavaShell shell() {
    if (shell == null) {
      shell = new JavaShell(groovy.javaClasses());
    }
    return shell;
  }

  /** The variables of other languages that a cell may mean, and their types in Java. */
  private Map<String, String> meant(Cell cell) {
    JavaTypes named = new JavaTypes(types.values());
    Map<String, String> meant = new TreeMap<>();
    WORD.matcher(cell.source())
        .results()
        .map(MatchResult::group)
        .filter(name -> variables.names().contains(name) && !variables.isJavas(name))
        .forEach(name -> meant.put(name, named.of(variables.getVariable(name))));
    return meant;
  }

  private Class<?> load(String name) throws ClassNotFoundException {
    return groovy.javaClasses().loadClass(name);
  }

  private Field field(String home, String name) throws ReflectiveOperationException {
    Field field = load(home).getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  @SuppressWarnings("IllegalThrows")
  private @Nullable Object run(Step step) throws Throwable {
    Method method = load(step.type()).getDeclaredMethod(Step.METHOD);
    method.setAccessible(true);
    try {
      return method.invoke(null);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause() == null ? thrown : thrown.getCause();
    }
  }

  /** What may go on at the end of a text, of what Java knows by now. */
  Completion complete(String before) {
    return isPossible()
        ? shell().words().complete(before)
        : new Completion(before.length(), before.length(), List.of());
  }

  /** What is known about the name at the end of a text. */
  Optional<Display> inspect(String before) {
    return isPossible() ? shell().words().inspect(before) : Optional.empty();
  }

  /** Whether a text waits for more lines, as nothing does below the line that begins Java. */
  Completeness completeness(String source) {
    if (source.isBlank()) {
      return new Completeness(Status.INCOMPLETE, "");
    }
    return isPossible()
        ? shell().words().completeness(source)
        : new Completeness(Status.UNKNOWN, "");
  }
}
