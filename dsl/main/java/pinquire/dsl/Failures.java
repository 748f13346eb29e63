package pinquire.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pinquire.command.CommandException;
import pinquire.command.ExpectationFailed;
import pinquire.command.Place;
import pinquire.report.ErrorReport;

/** What a cell's user is told when it does not run to its end. */
final class Failures {

  /** Which loaders two classes have come from, with numbers that differ from run to run. */
  private static final Pattern LOADERS = Pattern.compile(" \\([^()]* of loader [^()]*\\)$");

  /** What JShell puts in place of a body that a later cell has broken; told by name, unloaded. */
  private static final String OUT_OF_DATE = "jdk.jshell.spi.SPIResolutionException";

  private Failures() {}

  /** A mistake in a command. */
  static CellFailure of(CommandException mistake, String source, String aftermath) {
    String kind = mistake instanceof ExpectationFailed ? "ExpectationFailed" : "CommandException";
    return of(kind, mistake, source, aftermath);
  }

  /** Any mistake with a place. */
  static CellFailure of(String kind, CommandException mistake, String source, String aftermath) {
    String text = mistake.text().orElse(source);
    Display display = Display.of(ErrorReport.of(mistake, text, aftermath));
    return new CellFailure(kind, mistake.place() + ": " + mistake.problem(), display);
  }

  static CellFailure interrupted(Cell cell, String aftermath) {
    String message = cell.name() + ": interrupted";
    return new CellFailure("Interrupted", message, Display.text(message + "\n" + aftermath + "\n"));
  }

  /** A cell that wants what this machine does not have. */
  static CellFailure lacking(String message) {
    return new CellFailure("Lacking", message, Display.text(message + "\n"));
  }

  /**
   * An error that no command reported.
   *
   * @param place of the user's line; null when no line of a user's took part
   * @param frames the user's own lines that led to it, nearest first
   */
  static CellFailure fault(
      Throwable fault, @Nullable Place place, Cell cell, List<String> frames, String aftermath) {
    Place found = place != null ? place : new Place(cell.name(), 1, 1, 1);
    if (fault.getClass().getName().equals(OUT_OF_DATE)) {
      String problem = "this no longer compiles, because what it names has changed";
      CommandException mistake = new CommandException(found, problem, "", frames);
      return of("OutOfDate", mistake, cell.source(), aftermath);
    }
    String kind = fault.getClass().getSimpleName();
    List<String> told = message(fault).lines().toList();
    if (fault instanceof AssertionError) {
      CommandException mistake =
          new CommandException(found, told.isEmpty() ? kind : "the assertion failed", "", frames);
      return picture(kind, mistake, cell.source(), aftermath, told);
    }
    String problem = told.isEmpty() ? kind : kind + ": " + told.get(0);
    List<String> advice = new ArrayList<>(told.isEmpty() ? told : told.subList(1, told.size()));
    advice.addAll(frames);
    return of(kind, new CommandException(found, problem, "", advice), cell.source(), aftermath);
  }

  private static String message(Throwable fault) {
    try {
      String message = fault.getMessage();
      String told = message == null ? "" : JavaClasses.asWritten(message.strip());
      return fault instanceof ClassCastException ? LOADERS.matcher(told).replaceAll("") : told;
    } catch (RuntimeException | StackOverflowError unspeakable) {
      return "";
    }
  }

  /** With the picture that Groovy draws of an assertion's values, whose blanks must stay. */
  private static CellFailure picture(
      String kind, CommandException mistake, String source, String aftermath, List<String> drawn) {
    ErrorReport report = ErrorReport.of(mistake, source, "");
    String values = String.join("\n", drawn) + "\n";
    String html =
        "<pre style=\"margin:0 0 4px 0\">" + escaped(values) + "</pre><p>" + aftermath + "</p>";
    Display display =
        new Display(
            report.text() + "\n" + values + "\n" + aftermath + "\n",
            report.html() + html,
            report.json());
    return new CellFailure(kind, mistake.place() + ": " + mistake.problem(), display);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
