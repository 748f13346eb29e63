package pinquire.dsl;

import java.util.function.LongSupplier;
import pinquire.command.Underway;
import pinquire.command.Watch;
import pinquire.report.ProgressLine;
import pinquire.report.ProgressText;

/** Looks now and then how a long command gets on, and tells the output of its cell. */
final class Glance implements Watch {

  /** Whoever is done sooner, in nanoseconds, is not looked at. */
  static final long PATIENCE = 500_000_000;

  private static final long PAUSE = 250_000_000;

  private final Output output;
  private final LongSupplier clock;
  private final ProgressText line;
  private long last;
  private long next;
  private boolean told;

  /**
   * Looks on from now.
   *
   * @param clock in nanoseconds
   */
  Glance(Output output, LongSupplier clock) {
    this(output, clock, new ProgressLine());
  }

  /** Tells it in words of its own. */
  Glance(Output output, LongSupplier clock, ProgressText line) {
    this.output = output;
    this.clock = clock;
    this.line = line;
    last = clock.getAsLong();
    next = last + PATIENCE;
  }

  @Override
  public synchronized void sees(Underway now) {
    long time = clock.getAsLong();
    line.note(now);
    if (time - next >= 0) {
      output.progress(line.text(now, (time - last) / 1e9));
      told = true;
      last = time;
      next = time + PAUSE;
    }
  }

  /** The command has failed, and nothing takes the place of the line. */
  synchronized void end() {
    if (told) {
      output.progress("");
    }
  }
}
