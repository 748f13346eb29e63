package pinquire.dsl;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Token;
import pinquire.command.Token.Kind;
import pinquire.dsl.Completion.Item;
import pinquire.dsl.Vocabulary.Before;

/** What a Groovy session adds to completion and inspection, without running anything. */
final class GroovyWords {

  private static final Pattern OWNER = Pattern.compile("([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*\\??\\.$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  private final SessionVariables variables;

  GroovyWords(SessionVariables variables) {
    this.variables = variables;
  }

  /** The tokens of a text and the statement or command that its end belongs to. */
  static Before before(String text) {
    List<Token> tokens = GroovyTokens.cut(text).tokens();
    List<Token> more = new ArrayList<>(tokens);
    more.add(new Token(Kind.WORD, "x", 1, 1, text.length(), 1, true));
    Statements statements = new Statements(more);
    int start = tokens.size();
    while (start > 0 && !statements.starts(start) && !statements.takesValue(start)) {
      int opening = statements.partner(start);
      start = opening >= 0 && opening < start ? opening : start - 1;
    }
    return new Before(tokens, start);
  }

  /** The members of the variable before a dot, else the variables. */
  List<Item> at(String before) {
    Matcher owner = OWNER.matcher(before);
    if (owner.find()) {
      return variable(owner.group(1)).map(v -> members(v.getClass())).orElse(List.of());
    }
    return before.stripTrailing().endsWith(".")
        ? List.of()
        : variables.names().stream().map(n -> new Item(n, "variable", type(n))).toList();
  }

  /** What a variable at the cursor is, or how a member of one is said. */
  Optional<Display> known(String source, int cursor) {
    return WORD.matcher(source)
        .results()
        .filter(m -> m.start() <= cursor && cursor <= m.end())
        .findFirst()
        .flatMap(word -> known(source.substring(0, word.start()), word.group()))
        .map(Display::text);
  }

  private Optional<String> known(String before, String word) {
    Matcher owner = OWNER.matcher(before);
    if (owner.find()) {
      return variable(owner.group(1)).map(v -> said(v.getClass(), word)).filter(s -> !s.isEmpty());
    }
    return variables.names().contains(word)
        ? Optional.of(word + ": " + type(word) + "\n")
        : Optional.empty();
  }

  /** {@code ReviewReport.design(String design): MatrixReport}, a line for each of its kinds. */
  private static String said(Class<?> type, String member) {
    return methods(type)
        .filter(m -> m.getName().equals(member))
        .map(m -> type.getSimpleName() + "." + said(m) + "\n")
        .sorted()
        .collect(Collectors.joining());
  }

  private static String said(Method method) {
    return Arrays.stream(method.getParameters())
        .map(p -> p.getType().getSimpleName() + " " + p.getName())
        .collect(
            Collectors.joining(
                ", ", method.getName() + "(", "): " + method.getReturnType().getSimpleName()));
  }

  private Optional<Object> variable(String name) {
    return variables.names().contains(name)
        ? Optional.ofNullable(variables.getVariable(name))
        : Optional.empty();
  }

  private String type(String name) {
    return variable(name).map(v -> v.getClass().getSimpleName()).orElse("null");
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(m -> m.getDeclaringClass() != Object.class && !m.isSynthetic())
        .filter(m -> !m.getName().contains("$"));
  }

  private static List<Item> members(Class<?> type) {
    Set<String> names =
        methods(type).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
    return names.stream().map(n -> new Item(n, "method", type.getSimpleName())).toList();
  }
}
