package pinquire.dsl;

import java.util.ArrayList;
import java.util.List;
import pinquire.check.Workers;
import pinquire.command.Case;
import pinquire.command.Checked;
import pinquire.command.Docket;
import pinquire.command.Reviewed;
import pinquire.command.Underway;
import pinquire.report.ReviewLine;

/** Tries the cases of a review, several at the same time, and tells of each in their order. */
public final class Panel {

  private final Seats seats;
  private final Gallery gallery;

  /** Those who are told. */
  public interface Gallery {

    /** A review begins; gives those of its cases that are to be tried, in their order. */
    default List<Case> opens(Docket docket) {
      return docket.cases();
    }

    /** What came of a case, after those before it; tells whether to go on. */
    default boolean told(Docket docket, Checked checked) {
      return true;
    }

    /** A review ends, or was interrupted; what was found out by then. */
    default void closes(Reviewed reviewed) {}
  }

  /**
   * A panel.
   *
   * @param seats how many cases are tried at the same time, at least 1
   */
  public Panel(int seats, Gallery gallery) {
    this.seats = new Seats(seats);
    this.gallery = gallery;
  }

  /** One with a seat for each processor, and nobody who is told. */
  public static Panel here() {
    return of(Runtime.getRuntime().availableProcessors());
  }

  /** One with so many seats, and nobody who is told. */
  public static Panel of(int seats) {
    return new Panel(seats, new Gallery() {});
  }

  /** Those in its seats, who can share a search. */
  public Workers workers() {
    return seats;
  }

  /** Where its cases are tried, and whatever else takes long. */
  Seats seats() {
    return seats;
  }

  /** Tries all cases, unless whoever is told wants no more. */
  Reviewed review(Docket docket, Output output) {
    return new Sitting(docket, gallery.opens(docket), output).held();
  }

  /** One review. */
  private final class Sitting {

    private final Docket docket;
    private final ReviewLine line;
    private final Glance glance;
    private final List<Checked> told = new ArrayList<>();
    private final Crew<Checked> crew;

    Sitting(Docket docket, List<Case> cases, Output output) {
      this.docket = docket;
      line = new ReviewLine(cases.size());
      glance = new Glance(output, System::nanoTime, line);
      crew = new Crew<>(Math.max(1, Math.min(seats.seats(), cases.size())));
      cases.forEach(one -> crew.give(() -> checked(one)));
    }

    Reviewed held() {
      try {
        boolean goesOn = true;
        while (goesOn && crew.left() > 0) {
          Checked checked = crew.take();
          told.add(checked);
          goesOn = gallery.told(docket, checked);
        }
      } catch (Interruption.Interrupted e) {
        crew.close();
        crew.rest().forEach(told::add);
        throw e;
      } finally {
        crew.close();
        glance.end();
        gallery.closes(new Reviewed(docket, told));
      }
      return new Reviewed(docket, told);
    }

    private Checked checked(Case one) {
      Checked checked = one.checked(seats.seats(), this::sees);
      line.ends();
      return checked;
    }

    private void sees(Underway now) {
      crew.goesOn();
      glance.sees(now);
    }
  }
}
