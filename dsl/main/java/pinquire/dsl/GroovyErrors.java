package pinquire.dsl;

import groovy.lang.MissingMethodException;
import groovy.lang.MissingPropertyException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.runtime.InvokerInvocationException;
import org.codehaus.groovy.syntax.SyntaxException;
import org.jspecify.annotations.Nullable;
import pinquire.command.CommandException;
import pinquire.command.Place;
import pinquire.command.Suggestion;
import pinquire.command.Verb;

/** Tells what Groovy reports in terms of the cells a user wrote. */
final class GroovyErrors {

  private static final Pattern FILE = Pattern.compile("In_(\\d+)\\.groovy");
  private static final int MOST_FRAMES = 8;

  private final List<Cell> cells;
  private final Transcript transcript;
  private final Set<String> variables;

  /**
   * For the errors of one session.
   *
   * @param cells all of it; {@code In_1.groovy} is the first
   * @param variables the names that exist
   */
  GroovyErrors(List<Cell> cells, Transcript transcript, Set<String> variables) {
    this.cells = cells;
    this.transcript = transcript;
    this.variables = variables;
  }

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
    Optional<CommandException> ours =
        OperandErrors.open(rewritten).or(() -> OperandErrors.at(place, rewritten));
    return ours.orElseGet(() -> told(error.getOriginalMessage(), place, rewritten.cell().source()));
  }

  /** What Groovy says, in our words where it would quote calls that the user did not write. */
  static CommandException told(String message, Place place, String source) {
    List<String> told = message.strip().lines().toList();
    String first = told.isEmpty() ? "Groovy cannot read this" : told.get(0);
    if (first.startsWith("Unexpected input") || first.contains("$say(")) {
      return new CommandException(place, unexpected(place, source), "");
    }
    return new CommandException(
        place, first, "", told.size() < 2 ? List.of() : told.subList(1, told.size()));
  }

  /** Groovy's own words for it quote the text with the calls in place of commands. */
  private static String unexpected(Place place, String source) {
    String line = line(source, place.line());
    int from = Math.min(place.column() - 1, line.length());
    String found = line.substring(from, Math.min(line.length(), from + place.length()));
    return found.isBlank() ? "something is missing here" : "unexpected '" + found + "'";
  }

  /** A cell that failed while it ran. */
  CellFailure failure(Rewritten rewritten, Throwable thrown) {
    Throwable cause = unwrapped(thrown);
    if (cause instanceof CommandException mistake && mistake.place() != null) {
      Place place = mistake.place();
      return Failures.of(mistake, source(place, rewritten), transcript.aftermath(place));
    }
    List<Place> places = places(cause);
    Place place = places.isEmpty() ? rewritten.place(1, 1) : places.get(0);
    String aftermath = transcript.aftermath(place);
    Optional<CommandException> unknown = unknown(cause, place, source(place, rewritten));
    if (unknown.isPresent()) {
      String kind = cause.getClass().getSimpleName();
      return Failures.of(kind, unknown.get(), source(place, rewritten), aftermath);
    }
    Cell cell = new Cell(place.source(), source(place, rewritten));
    return Failures.fault(cause, place, cell, frames(places), aftermath);
  }

  private static Throwable unwrapped(Throwable thrown) {
    Throwable cause = thrown.getCause();
    boolean wraps =
        thrown instanceof InvokerInvocationException
            || thrown instanceof InvocationTargetException
            || thrown instanceof UndeclaredThrowableException
            || thrown instanceof ExceptionInInitializerError;
    return wraps && cause != null ? unwrapped(cause) : thrown;
  }

  private String source(Place place, Rewritten rewritten) {
    if (place.source().equals(rewritten.cell().name())) {
      return rewritten.cell().source();
    }
    for (int i = cells.size() - 1; i >= 0; i--) {
      if (cells.get(i).name().equals(place.source())) {
        return cells.get(i).source();
      }
    }
    return "";
  }

  /** The lines of cells that were being run, innermost first. */
  private List<Place> places(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .map(this::place)
        .flatMap(Optional::stream)
        .distinct()
        .limit(MOST_FRAMES)
        .toList();
  }

  private Optional<Place> place(StackTraceElement frame) {
    Matcher file = FILE.matcher(String.valueOf(frame.getFileName()));
    if (!file.matches() || frame.getLineNumber() < 1) {
      return Optional.empty();
    }
    Cell cell = cells.get(Integer.parseInt(file.group(1)) - 1);
    String line = line(cell.source(), frame.getLineNumber());
    String text = line.strip();
    int column = text.isEmpty() ? 1 : line.indexOf(text) + 1;
    return Optional.of(
        new Place(cell.name(), frame.getLineNumber(), column, Math.max(1, text.length())));
  }

  private static String line(String source, int line) {
    return source.lines().skip(line - 1L).findFirst().orElse("");
  }

  private static List<String> frames(List<Place> places) {
    List<String> frames = new ArrayList<>();
    for (Place place : places.subList(Math.min(1, places.size()), places.size())) {
      frames.add("called in " + place.source() + ", line " + place.line());
    }
    return frames;
  }

  private Optional<CommandException> unknown(Throwable cause, Place place, String source) {
    if (cause instanceof MissingPropertyException missing && isScript(missing.getType())) {
      return Optional.of(
          unknown("name", String.valueOf(missing.getProperty()), place, source, variables));
    }
    if (cause instanceof MissingMethodException missing && isScript(missing.getType())) {
      return Optional.of(
          unknown("method", String.valueOf(missing.getMethod()), place, source, Verb.words()));
    }
    return Optional.empty();
  }

  private static boolean isScript(@Nullable Class<?> type) {
    return type != null && CellScript.class.isAssignableFrom(type);
  }

  private static CommandException unknown(
      String what, String name, Place place, String source, Collection<String> known) {
    Matcher word =
        Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(line(source, place.line()));
    Place exact =
        word.find()
            ? new Place(place.source(), place.line(), word.start() + 1, name.length())
            : place;
    boolean verb = Verb.of(name).isPresent();
    String hint = Suggestion.among(name, known).map(n -> "did you mean '" + n + "'?").orElse("");
    return new CommandException(
        exact,
        "unknown " + what + " '" + name + "'",
        verb ? "a verb is a command where a statement starts" : hint);
  }
}
