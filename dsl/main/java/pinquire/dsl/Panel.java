package pinquire.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import pinquire.command.Case;
import pinquire.command.Checked;
import pinquire.command.Docket;
import pinquire.command.Reviewed;
import pinquire.command.Underway;
import pinquire.report.ReviewLine;

/** Tries the cases of a review, several at the same time, and tells of each in their order. */
public final class Panel {

  /** How long a case that is under way may take to notice that all is over, in seconds. */
  private static final int GRACE = 30;

  private final int seats;
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
    this.seats = seats;
    this.gallery = gallery;
  }

  /** One with a seat for each processor, and nobody who is told. */
  public static Panel here() {
    return new Panel(Runtime.getRuntime().availableProcessors(), new Gallery() {});
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
    private final List<Future<Checked>> tried;
    private final ExecutorService threads;
    private volatile boolean over;

    Sitting(Docket docket, List<Case> cases, Output output) {
      this.docket = docket;
      line = new ReviewLine(cases.size());
      glance = new Glance(output, System::nanoTime, line);
      threads = Executors.newFixedThreadPool(Math.max(1, Math.min(seats, cases.size())));
      tried = cases.stream().map(one -> threads.submit(() -> checked(one))).toList();
    }

    Reviewed held() {
      try {
        boolean goesOn = true;
        for (int next = 0; goesOn && next < tried.size(); next++) {
          Checked checked = tried.get(next).get();
          told.add(checked);
          goesOn = gallery.told(docket, checked);
        }
      } catch (InterruptedException e) {
        takeTheRest();
        Interruption.check();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Interruption.Interrupted) {
          takeTheRest();
        }
        throw thrown(e);
      } finally {
        end();
        glance.end();
        gallery.closes(new Reviewed(docket, told));
      }
      return new Reviewed(docket, told);
    }

    private Checked checked(Case one) {
      Checked checked = one.checked(seats, this::sees);
      line.ends();
      return checked;
    }

    private void sees(Underway now) {
      if (over) {
        throw new CancellationException();
      }
      glance.sees(now);
    }

    private void end() {
      over = true;
      threads.shutdownNow();
      try {
        threads.awaitTermination(GRACE, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** Those that were done out of turn when all is interrupted. */
    private void takeTheRest() {
      end();
      tried.stream().skip(told.size()).flatMap(Sitting::result).forEach(told::add);
    }

    private static Stream<Checked> result(Future<Checked> one) {
      try {
        return one.isDone() ? Stream.of(one.get()) : Stream.empty();
      } catch (InterruptedException | ExecutionException | CancellationException e) {
        return Stream.empty();
      }
    }

    /** What ended a case. */
    private static RuntimeException thrown(ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      return e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
    }
  }
}
