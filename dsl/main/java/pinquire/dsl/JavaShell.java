package pinquire.dsl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;
import pinquire.command.CommandException;
import pinquire.dsl.JavaProgram.Step;

/**
 * Compiles a session's Java cells. JShell cuts them, compiles them piece by piece and keeps what
 * they declare; nothing is run here.
 */
final class JavaShell {

  private static final Pattern BLANK = Pattern.compile("\\s+|//[^\\n]*|/\\*[\\s\\S]*?\\*/");

  private final JavaClasses classes;
  private final CompiledClasses compiled = new CompiledClasses();
  private final JShell shell =
      JShell.builder()
          .executionEngine(compiled, Map.of())
          .compilerOptions("-g", "-classpath", System.getProperty("java.class.path", ""))
          .build();
  private final SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
  private final JavaWords words = new JavaWords(analysis);
  private final Map<Snippet, JavaPiece> pieces = new LinkedHashMap<>();

  JavaShell(JavaClasses classes) {
    this.classes = classes;
    Stream.concat(
            Stream.of("java.io", "java.math", "java.net", "java.util"), Imports.LABORATORY.stream())
        .forEach(name -> shell.eval("import " + name + ".*;"));
  }

  /**
   * Compiles a cell.
   *
   * @param file what stack traces call it
   * @param seen the types of session variables that the cell may mean, by name
   * @param known the names of all variables, for errors
   * @throws CommandException when Java refuses it; then all that is declared is as it was
   */
  JavaProgram compile(Cell cell, String file, Map<String, String> seen, Set<String> known) {
    List<Snippet> before = standing().toList();
    try {
      seen.forEach(this::declare);
      List<Snippet> made = new ArrayList<>();
      for (JavaPiece piece : cut(cell, file)) {
        made.addAll(eval(piece, known));
      }
      refuseUnknown(made, known);
      return program(made);
    } catch (CommandException refused) {
      restore(before, known);
      throw refused;
    } finally {
      pieces.keySet().retainAll(standing().toList());
    }
  }

  /** Completion and inspection, by what has been compiled. */
  JavaWords words() {
    return words;
  }

  private List<JavaPiece> cut(Cell cell, String file) {
    // JShell would take this sign and the next for one, and count differently.
    String text = cell.source().replace('\r', ' ');
    List<JavaPiece> found = new ArrayList<>();
    int at = begin(text, 0);
    while (at < text.length()) {
      String rest = text.substring(at);
      CompletionInfo next = analysis.analyzeCompletion(rest);
      boolean whole = next.completeness().isComplete();
      found.add(new JavaPiece(cell, file, at, whole ? next.source() : rest));
      at = whole ? begin(text, text.length() - next.remaining().length()) : text.length();
    }
    return found;
  }

  /** Where something stands that is more than blanks and comments. */
  static int begin(String text, int from) {
    Matcher blank = BLANK.matcher(text);
    int at = from;
    while (blank.region(at, text.length()).lookingAt()) {
      at = blank.end();
    }
    return at;
  }

  private List<Snippet> eval(JavaPiece piece, Set<String> known) {
    List<SnippetEvent> events =
        shell.eval(piece.source()).stream().filter(e -> e.causeSnippet() == null).toList();
    events.forEach(e -> pieces.put(e.snippet(), piece));
    keepClasses();
    for (SnippetEvent event : events) {
      if (event.status() == Snippet.Status.REJECTED) {
        throw new JavaErrors(piece, known).refused(shell.diagnostics(event.snippet()).toList());
      }
    }
    return events.stream().map(SnippetEvent::snippet).toList();
  }

  /** A variable of the session, which Java is to know. */
  private void declare(String name, String type) {
    boolean declared =
        shell.variables().anyMatch(v -> v.name().equals(name) && v.typeName().equals(type));
    if (!declared) {
      JavaPiece piece = JavaPiece.ours(type + " " + name + ";");
      shell.eval(piece.source()).forEach(e -> pieces.putIfAbsent(e.snippet(), piece));
      keepClasses();
    }
  }

  private void keepClasses() {
    Map<String, byte[]> fresh = compiled.take();
    List<JavaLines> lines =
        pieces.keySet().stream()
            .filter(s -> isActive(s) && s.kind() != Kind.IMPORT && !fresh.isEmpty())
            .map(s -> new JavaLines(analysis.wrapper(s), piece(s)))
            .toList();
    fresh.forEach((name, bytes) -> classes.add(name, JavaLines.marked(name, bytes, lines)));
  }

  private JavaPiece piece(Snippet snippet) {
    return pieces.getOrDefault(snippet, JavaPiece.ours(snippet.source()));
  }

  /** A declaration that wants what nothing has declared. */
  private void refuseUnknown(List<Snippet> made, Set<String> known) {
    for (Snippet snippet : made) {
      if (snippet instanceof DeclarationSnippet declaration
          && isActive(snippet)
          && !isValid(snippet)) {
        JavaErrors errors = new JavaErrors(piece(snippet), known);
        throw shell
            .unresolvedDependencies(declaration)
            .findFirst()
            .map(errors::missing)
            .orElseGet(() -> errors.refused(shell.diagnostics(snippet).toList()));
      }
    }
  }

  private JavaProgram program(List<Snippet> made) {
    List<Step> steps =
        made.stream().filter(s -> s.subKind().isExecutable()).map(this::step).toList();
    made.stream().filter(JavaShell::isUnnamed).forEach(shell::drop);
    Map<String, String> types = new TreeMap<>();
    shell
        .types()
        .filter(this::isValid)
        .forEach(t -> types.put(t.name(), wrapper(t) + "$" + t.name()));
    Map<String, String> homes = new TreeMap<>();
    shell.variables().filter(this::isValid).forEach(v -> homes.put(v.name(), wrapper(v)));
    List<String> declared = shell.variables().filter(made::contains).map(VarSnippet::name).toList();
    return new JavaProgram(steps, types, homes, declared);
  }

  private Step step(Snippet snippet) {
    boolean expression = snippet.kind() == Kind.EXPRESSION || isUnnamed(snippet);
    return new Step(wrapper(snippet), expression);
  }

  /** The class that the snippet is compiled into. */
  private String wrapper(Snippet snippet) {
    return analysis.wrapper(snippet).fullClassName();
  }

  /** JShell makes a variable of every value; nobody asked for these. */
  private static boolean isUnnamed(Snippet snippet) {
    return snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
  }

  private boolean isValid(Snippet snippet) {
    return shell.status(snippet) == Snippet.Status.VALID;
  }

  private boolean isActive(Snippet snippet) {
    return shell.status(snippet).isActive();
  }

  /** What is declared now, in the order in which it was. */
  private Stream<Snippet> standing() {
    return pieces.keySet().stream().filter(s -> s instanceof PersistentSnippet && isActive(s));
  }

  private void restore(List<Snippet> before, Set<String> known) {
    standing().filter(s -> !before.contains(s)).toList().forEach(shell::drop);
    before.stream().filter(s -> !isActive(s)).forEach(s -> eval(piece(s), known));
  }
}
