package pinquire.dsl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pinquire.command.CommandException;
import pinquire.command.ExpectationFailed;
import pinquire.command.Place;
import pinquire.report.ErrorReport;

/** What a cell's user is told when it does not run to its end. */
final class Failures {

  private Failures() {}

  /** A mistake in a command. */
  static CellFailure of(CommandException mistake, String source, String aftermath) {
    String kind = mistake instanceof ExpectationFailed ? "ExpectationFailed" : "CommandException";
    return of(kind, mistake, source, aftermath);
  }

  /** Any mistake with a place. */
  static CellFailure of(String kind, CommandException mistake, String source, String aftermath) {
    Display display = Display.of(ErrorReport.of(mistake, source, aftermath));
    return new CellFailure(kind, mistake.place() + ": " + mistake.problem(), display);
  }

  static CellFailure interrupted(Cell cell, String aftermath) {
    String message = cell.name() + ": interrupted";
    return new CellFailure("Interrupted", message, Display.text(message + "\n" + aftermath + "\n"));
  }

  /**
   * An error that no command reported.
   *
   * @param place of the user's line; null when no line of a user's took part
   * @param frames the user's own lines that led to it, nearest first
   */
  static CellFailure fault(
      Throwable fault, @Nullable Place place, Cell cell, List<String> frames, String aftermath) {
    String kind = fault.getClass().getSimpleName();
    List<String> told = String.valueOf(fault.getMessage()).strip().lines().toList();
    String first = told.isEmpty() ? "" : told.get(0);
    List<String> rest = told.isEmpty() ? told : told.subList(1, told.size());
    String problem = fault instanceof AssertionError ? first : kind + ": " + first;
    List<String> advice = new ArrayList<>(rest);
    advice.addAll(frames);
    Place found = place != null ? place : new Place(cell.name(), 1, 1, 1);
    return of(kind, new CommandException(found, problem, "", advice), cell.source(), aftermath);
  }
}
