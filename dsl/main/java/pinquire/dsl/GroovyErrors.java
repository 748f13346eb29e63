package pinquire.dsl;

import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import pinquire.command.CommandException;
import pinquire.command.Place;

/** Tells what Groovy refuses to compile in terms of the cell a user wrote. */
final class GroovyErrors {

  private GroovyErrors() {}

  /** The first thing that the compiler refused. */
  static CommandException mistake(CompilationFailedException refused, Rewritten rewritten) {
    if (refused instanceof MultipleCompilationErrorsException many) {
      for (Object message : many.getErrorCollector().getErrors()) {
        if (message instanceof SyntaxErrorMessage error) {
          return mistake(error.getCause(), rewritten);
        }
      }
    }
    List<String> told = String.valueOf(refused.getMessage()).strip().lines().toList();
    boolean headed = told.size() > 1 && told.get(0).startsWith("startup failed");
    return new CommandException(rewritten.place(1, 1), told.get(headed ? 1 : 0), "");
  }

  private static CommandException mistake(SyntaxException error, Rewritten rewritten) {
    Place place = rewritten.place(error.getStartLine(), error.getStartColumn());
    Cell cell = rewritten.cell();
    Optional<CommandException> open =
        rewritten.complete()
            ? OperandErrors.open(cell.name(), rewritten.tokens())
            : Optional.empty();
    return open.or(() -> OperandErrors.at(place, rewritten))
        .orElseGet(() -> told(error.getOriginalMessage(), place, cell));
  }

  /** What Groovy says, in our words where it would quote calls that the user did not write. */
  static CommandException told(String message, Place place, Cell cell) {
    List<String> told = message.strip().lines().toList();
    String first = told.isEmpty() ? "Groovy cannot read this" : told.get(0);
    if (first.startsWith("Unexpected input") || first.contains("$say(")) {
      return new CommandException(place, unexpected(place, cell), "");
    }
    return new CommandException(
        place, first, "", told.size() < 2 ? List.of() : told.subList(1, told.size()));
  }

  /** Groovy's own words for it quote the text with the calls in place of commands. */
  private static String unexpected(Place place, Cell cell) {
    String line = cell.line(place.line());
    int from = Math.min(place.column() - 1, line.length());
    String found = line.substring(from, Math.min(line.length(), from + place.length()));
    return found.isBlank() ? "something is missing here" : "unexpected '" + found + "'";
  }
}
