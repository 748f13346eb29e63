package pinquire.dsl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.Phases;
import pinquire.command.CommandException;
import pinquire.command.Token;
import pinquire.command.Token.Kind;
import pinquire.dsl.Completeness.Status;

/** Whether a cell of Groovy waits for more lines. */
final class GroovyCompleteness {

  private static final String STEP = "    ";

  private GroovyCompleteness() {}

  static Completeness of(String source, Predicate<String> known) {
    List<Token> tokens = GroovyTokens.cut(source).tokens();
    if (opensText(source, tokens)) {
      return new Completeness(Status.INCOMPLETE, "");
    }
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : tokens) {
      if (token.is(Kind.OPEN)) {
        open.push(token);
      } else if (token.is(Kind.CLOSE) && open.poll() == null) {
        return new Completeness(Status.INVALID, "");
      }
    }
    return open.isEmpty() ? parsed(source, known) : waiting(source, open.element());
  }

  /** A string over several lines or a comment that has only begun. */
  private static boolean opensText(String source, List<Token> tokens) {
    Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    boolean cutInQuotes = last != null && last.is(Kind.STRING) && last.length() == 2;
    int end = last == null ? 0 : cutInQuotes ? last.offset() : last.end();
    String rest = source.substring(end).strip();
    return rest.startsWith("\"\"\"") || rest.startsWith("'''") || opensComment(tokens);
  }

  /** What does not close is no comment to the lexer, but two signs that no expression has. */
  private static boolean opensComment(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).is("*") && tokens.get(i - 1).is("/") && !tokens.get(i).spaced()) {
        return true;
      }
    }
    return false;
  }

  /** Of a text that waits, whatever for. */
  static Completeness waiting(String source) {
    return GroovyTokens.open(GroovyTokens.cut(source).tokens())
        .map(open -> waiting(source, open))
        .orElse(new Completeness(Status.INCOMPLETE, ""));
  }

  private static Completeness waiting(String source, Token open) {
    String line = new Cell("", source).line(open.line());
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    return new Completeness(Status.INCOMPLETE, open.is("{") ? indent + STEP : indent);
  }

  private static Completeness parsed(String source, Predicate<String> known) {
    try {
      Rewritten rewritten = Rewriter.rewrite(new Cell("", source), known);
      CompilationUnit unit = new CompilationUnit();
      unit.addSource("In_0.groovy", rewritten.text());
      unit.compile(Phases.CONVERSION);
      return new Completeness(Status.COMPLETE, "");
    } catch (CommandException | CompilationFailedException e) {
      return new Completeness(Status.INVALID, "");
    }
  }
}
