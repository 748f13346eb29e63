package pinquire.dsl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pinquire.command.Token;
import pinquire.command.Token.Kind;

/** The names that a cell's own text declares anywhere: variables, parameters, methods. */
final class Declared {

  private static final Set<String> TYPE_WORDS =
      Set.of(
          "def", "var", "final", "void", "int", "long", "short", "byte", "char", "boolean", "float",
          "double");
  private static final Set<String> AFTER_NAME = Set.of("=", ",", ")", ":", "in", "(");

  private final List<Token> tokens;
  private final Set<String> names = new HashSet<>();

  private Declared(List<Token> tokens) {
    this.tokens = tokens;
  }

  static Set<String> in(List<Token> tokens) {
    Declared declared = new Declared(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      declared.look(i);
    }
    return declared.names;
  }

  private void look(int i) {
    Token token = tokens.get(i);
    if (token.is("->")) {
      parameters(i);
    } else if (token.is("(") && i > 0 && tokens.get(i - 1).is(Kind.WORD) && typed(i - 1)) {
      parametersOfMethod(i);
    } else if (token.is(Kind.WORD) && declares(i)) {
      names.add(token.text());
    }
  }

  private boolean declares(int i) {
    boolean member = i > 0 && tokens.get(i - 1).text().endsWith(".");
    Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
    boolean ends = next == null || next.is(Kind.END) || AFTER_NAME.contains(next.text());
    boolean assigned = next != null && next.is("=");
    boolean loops = i > 1 && tokens.get(i - 2).is("for") && tokens.get(i - 1).is("(");
    return !member && (assigned || (ends && (loops || typed(i))));
  }

  private boolean typed(int i) {
    Token before = i > 0 ? tokens.get(i - 1) : null;
    return before != null
        && (before.is(">")
            || before.is("]")
            || TYPE_WORDS.contains(before.text())
            || (before.is(Kind.WORD) && Character.isUpperCase(before.text().charAt(0))));
  }

  /** {@code def story(name, int pages = 4)}: those without a type, too. */
  private void parametersOfMethod(int open) {
    for (int i = open + 1; i + 1 < tokens.size() && !tokens.get(i).is(")"); i++) {
      Token next = tokens.get(i + 1);
      if (tokens.get(i).is(Kind.WORD) && (next.is(",") || next.is(")") || next.is("="))) {
        names.add(tokens.get(i).text());
      }
    }
  }

  private void parameters(int arrow) {
    for (int i = arrow - 1; i >= 0 && !tokens.get(i).is("{") && !tokens.get(i).is(Kind.END); i--) {
      if (tokens.get(i).is(Kind.WORD)) {
        names.add(tokens.get(i).text());
      }
    }
  }
}
