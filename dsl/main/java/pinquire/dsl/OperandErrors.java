package pinquire.dsl;

import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.syntax.SyntaxException;
import pinquire.command.CommandException;
import pinquire.command.Place;
import pinquire.command.Sentence.Phrase;
import pinquire.command.Token;

/** Finds the exact place of a syntax error that Groovy reports at the call around it. */
final class OperandErrors {

  private OperandErrors() {}

  /** The innermost bracket that is never closed. */
  static Optional<CommandException> open(String cell, List<Token> tokens) {
    return GroovyTokens.open(tokens)
        .map(
            t ->
                new CommandException(
                    t.place(cell), "'" + t.text() + "' is not closed", "its end is missing"));
  }

  /** The operand at fault of the command that starts at a place. */
  static Optional<CommandException> at(Place place, Rewritten cell) {
    return cell.sentences().stream()
        .filter(s -> starts(cell.tokens().get(s.from()), place))
        .flatMap(s -> s.phrases().stream())
        .map(p -> parse(p, cell))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean starts(Token token, Place place) {
    return token.line() == place.line() && token.column() == place.column();
  }

  /** Parses an operand alone, padded with blanks so that its places stay right. */
  private static Optional<CommandException> parse(Phrase phrase, Rewritten cell) {
    List<Token> written = cell.tokens().subList(phrase.from(), phrase.to());
    Token first = written.get(0);
    int end = written.get(written.size() - 1).end();
    String text = cell.cell().source().substring(first.offset(), end);
    String padding = "\n".repeat(first.line() - 1) + " ".repeat(first.column() - 2);
    CompilationUnit unit = new CompilationUnit();
    unit.addSource("operand", padding + "[" + text + "]");
    try {
      unit.compile(Phases.CONVERSION);
      return Optional.empty();
    } catch (MultipleCompilationErrorsException refused) {
      return Optional.ofNullable(refused.getErrorCollector().getSyntaxError(0))
          .map(e -> mistake(e, cell.cell()));
    } catch (CompilationFailedException refused) {
      return Optional.empty();
    }
  }

  private static CommandException mistake(SyntaxException error, Cell cell) {
    int line = Math.max(1, error.getStartLine());
    String text = cell.line(line);
    int column = Math.min(Math.max(1, error.getStartColumn()), text.length() + 1);
    Place place = new Place(cell.name(), line, column, 1);
    return GroovyErrors.told(error.getOriginalMessage(), place, cell);
  }
}
