package pinquire.report;

import java.util.Locale;
import pinquire.command.Underway;

/** How far a review has come: how many of its cases are done, and when the rest may be. */
public final class ReviewLine implements ProgressText {

  private final int cases;
  private int done;
  private double elapsed;

  /** Of so many cases, of which none is done. */
  public ReviewLine(int cases) {
    this.cases = cases;
  }

  /** A case ends. */
  public synchronized void ends() {
    done++;
  }

  @Override
  public void note(Underway now) {}

  @Override
  public synchronized String text(Underway now, double seconds) {
    elapsed += seconds;
    String line =
        String.format(
            Locale.ROOT,
            "%d of %d cases%s  now %s: %s states",
            done,
            cases,
            rest(),
            Ascii.of(now.design()),
            Counts.rough(now.count()));
    return line.substring(0, Math.min(Lines.WIDTH, line.length()));
  }

  /** As if those that are left took as long as those that are done. */
  private String rest() {
    if (done == 0) {
      return "";
    }
    long left = Math.round(elapsed / done * (cases - done));
    return ", about " + (left < 100 ? left + " s" : Math.round(left / 60.0) + " min") + " left";
  }
}
