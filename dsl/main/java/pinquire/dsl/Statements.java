package pinquire.dsl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import pinquire.command.Token;
import pinquire.command.Token.Kind;

/** Where the statements of a Groovy cell start, told from its tokens alone. */
final class Statements {

  private static final Set<String> TYPES = Set.of("class", "interface", "enum", "trait", "record");
  private static final Set<String> CONDITIONS = Set.of("if", "while", "for");
  private static final Set<String> ASSIGNMENTS =
      Set.of("=", "+=", "-=", "*=", "/=", "%=", "<<=", "|=", "&=", "^=", "**=", "?=");

  private final List<Token> tokens;
  private final List<Bracket> brackets;
  private final int[] partner;
  private final boolean[] starts;

  /** A bracket that is open: its index, and whether it is (in) the body of a class. */
  private record Bracket(int index, boolean classBody) {}

  Statements(List<Token> tokens) {
    this.tokens = tokens;
    this.brackets = new ArrayList<>();
    this.partner = new int[tokens.size()];
    this.starts = new boolean[tokens.size()];
    Deque<Bracket> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      partner[i] = -1;
      step(i, open);
    }
  }

  private void step(int i, Deque<Bracket> open) {
    Token token = tokens.get(i);
    if (token.is(Kind.CLOSE) && !open.isEmpty()) {
      partner[i] = open.pop().index();
      partner[partner[i]] = i;
    }
    Bracket around = open.isEmpty() ? new Bracket(-1, false) : open.peek();
    brackets.add(around);
    starts[i] = !token.is(Kind.END) && inBlock(around) && follows(i);
    if (token.is(Kind.OPEN)) {
      open.push(new Bracket(i, around.classBody() || (token.is("{") && opensClass(i))));
    }
  }

  /** Whether a statement starts with this token, outside of class bodies. */
  boolean starts(int i) {
    return starts[i];
  }

  /** Whether a value is wanted here that may be a command: after {@code =} or {@code return}. */
  boolean takesValue(int i) {
    int before = beforeLines(i);
    boolean wanted =
        before >= 0
            && (ASSIGNMENTS.contains(tokens.get(before).text()) || is(before, "return"))
            && !tokens.get(before).is(Kind.STRING);
    return wanted && !brackets.get(i).classBody() && inBlock(brackets.get(i));
  }

  boolean inClass(int i) {
    return brackets.get(i).classBody();
  }

  /** The index of the other bracket; -1 for none, and for an index past the last. */
  int partner(int i) {
    return i < partner.length ? partner[i] : -1;
  }

  /** The first token of the statement that a token belongs to. */
  int startOf(int i) {
    int at = i;
    while (at > 0 && !starts[at]) {
      at = partner[at] >= 0 && partner[at] < at ? partner[at] : at - 1;
    }
    return at;
  }

  private boolean inBlock(Bracket around) {
    return !around.classBody() && (around.index() < 0 || is(around.index(), "{"));
  }

  private boolean is(int i, String text) {
    return i >= 0 && tokens.get(i).is(text);
  }

  private boolean follows(int i) {
    if (i == 0) {
      return true;
    }
    Token before = tokens.get(i - 1);
    if (before.is(Kind.END)) {
      return endsStatement(i - 1);
    }
    return before.is("{")
        || before.is("->")
        || (before.is(")") && partner[i - 1] > 0 && CONDITIONS.contains(text(partner[i - 1] - 1)))
        || (before.is(":") && i > 1 && endsLabel(i - 1));
  }

  /** A line may end in the middle of an expression. */
  private boolean endsStatement(int end) {
    if (tokens.get(end).is(";") || tokens.get(end).is("else")) {
      return true;
    }
    int last = beforeLines(end);
    return last < 0 || tokens.get(last).is(Kind.END) || opensOrEnds(tokens.get(last));
  }

  private static boolean opensOrEnds(Token last) {
    return last.completes() || last.is("{") || last.is("->") || last.is(":");
  }

  /** The nearest token before that is no line's end; -1 for none. */
  private int beforeLines(int i) {
    int at = i - 1;
    while (at >= 0 && tokens.get(at).is(Kind.END) && !is(at, ";") && !is(at, "else")) {
      at--;
    }
    return at;
  }

  private boolean endsLabel(int colon) {
    int start = startOf(colon - 1);
    return is(start, "case") || is(start, "default") || (start == colon - 1 && starts[start]);
  }

  private String text(int i) {
    return tokens.get(i).text();
  }

  private boolean opensClass(int brace) {
    boolean afterCall = is(brace - 1, ")") && partner[brace - 1] > 0;
    if (afterCall && isNewObject(partner[brace - 1] - 1)) {
      return true;
    }
    for (int i = brace - 2; i >= 0 && !endsHeader(i); i--) {
      boolean named = TYPES.contains(text(i)) && tokens.get(i + 1).is(Kind.WORD);
      if (named && tokens.get(i).is(Kind.WORD) && !is(i - 1, ".")) {
        return true;
      }
    }
    return false;
  }

  private boolean endsHeader(int i) {
    Token token = tokens.get(i);
    return token.is(";") || token.is("{") || token.is("}") || token.is("->");
  }

  private boolean isNewObject(int last) {
    int at = last;
    while (at > 0 && (tokens.get(at).is(Kind.WORD) || "<>.,?".contains(text(at)))) {
      if (is(at, "new")) {
        return true;
      }
      at--;
    }
    return is(at, "new");
  }
}
