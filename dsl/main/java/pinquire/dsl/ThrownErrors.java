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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codehaus.groovy.runtime.InvokerInvocationException;
import org.jspecify.annotations.Nullable;
import pinquire.command.CommandException;
import pinquire.command.Place;
import pinquire.command.Suggestion;
import pinquire.command.Verb;

/** Tells what was thrown while a cell ran in terms of the cells a user wrote. */
final class ThrownErrors {

  private static final Pattern FILE = Pattern.compile("In_(\\d+)\\.(?:groovy|java)");
  private static final int MOST_FRAMES = 8;

  private final List<Cell> cells;
  private final Transcript transcript;
  private final SessionVariables variables;

  /**
   * For the errors of one session.
   *
   * @param cells all of it; {@code In_1.groovy} and {@code In_1.java} are the first
   */
  ThrownErrors(List<Cell> cells, Transcript transcript, SessionVariables variables) {
    this.cells = cells;
    this.transcript = transcript;
    this.variables = variables;
  }

  /** A cell that failed while it ran. */
  CellFailure failure(Cell running, Throwable thrown) {
    Throwable cause = unwrapped(thrown);
    if (cause instanceof CommandException mistake && mistake.place() != null) {
      Place place = mistake.place();
      return Failures.of(mistake, cell(place, running).source(), transcript.aftermath(place));
    }
    List<Place> places = places(cause);
    Place place = places.isEmpty() ? new Place(running.name(), 1, 1, 1) : places.get(0);
    Cell cell = cell(place, running);
    String aftermath = transcript.aftermath(place);
    if (cause instanceof CommandException mistake) {
      return Failures.of(mistake.at(place), cell.source(), aftermath);
    }
    return unknown(cause, place, cell)
        .map(u -> Failures.of(cause.getClass().getSimpleName(), u, cell.source(), aftermath))
        .orElseGet(() -> Failures.fault(cause, place, cell, frames(places), aftermath));
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

  private Cell cell(Place place, Cell running) {
    for (int i = cells.size() - 1; i >= 0; i--) {
      if (cells.get(i).name().equals(place.source())) {
        return cells.get(i);
      }
    }
    return running;
  }

  /** The lines of cells that were being run, innermost first. */
  private List<Place> places(Throwable thrown) {
    List<Place> places =
        Arrays.stream(thrown.getStackTrace())
            .map(this::place)
            .flatMap(Optional::stream)
            .distinct()
            .limit(MOST_FRAMES)
            .toList();
    Place command = transcript.failed();
    return command == null || places.stream().anyMatch(p -> isSameLine(p, command))
        ? places
        : Stream.concat(places.stream(), Stream.of(command)).toList();
  }

  private static boolean isSameLine(Place one, Place other) {
    return one.source().equals(other.source()) && one.line() == other.line();
  }

  private Optional<Place> place(StackTraceElement frame) {
    Matcher file = FILE.matcher(String.valueOf(frame.getFileName()));
    if (!file.matches() || frame.getLineNumber() < 1) {
      return Optional.empty();
    }
    Cell cell = cells.get(Integer.parseInt(file.group(1)) - 1);
    String line = cell.line(frame.getLineNumber());
    String text = line.strip();
    int column = text.isEmpty() ? 1 : line.indexOf(text) + 1;
    return Optional.of(
        new Place(cell.name(), frame.getLineNumber(), column, Math.max(1, text.length())));
  }

  private static List<String> frames(List<Place> places) {
    List<String> frames = new ArrayList<>();
    for (Place place : places.subList(Math.min(1, places.size()), places.size())) {
      frames.add("called in " + place.source() + ", line " + place.line());
    }
    return frames;
  }

  private Optional<CommandException> unknown(Throwable cause, Place place, Cell cell) {
    if (cause instanceof MissingPropertyException missing && isScript(missing.getType())) {
      return Optional.of(
          unknown("name", String.valueOf(missing.getProperty()), place, cell, variables.names()));
    }
    if (cause instanceof MissingMethodException missing && isScript(missing.getType())) {
      return Optional.of(
          unknown("method", String.valueOf(missing.getMethod()), place, cell, Verb.words()));
    }
    return Optional.empty();
  }

  private static boolean isScript(@Nullable Class<?> type) {
    return type != null && CellScript.class.isAssignableFrom(type);
  }

  private static CommandException unknown(
      String what, String name, Place place, Cell cell, Collection<String> known) {
    Matcher word =
        Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(cell.line(place.line()));
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
