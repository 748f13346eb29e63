package pinquire.report;

import java.util.Locale;
import pinquire.command.Underway;

/**
 * How far a search or a sample has come, in a line that is written over the one before it and never
 * kept.
 */
public final class ProgressLine {

  private final SearchShape shape = new SearchShape();
  private long last;

  /** Takes note of how far it has come. */
  public void note(Underway now) {
    if (now instanceof Underway.Search search) {
      shape.note(search.depth(), search.states());
    }
  }

  /**
   * The line, at most 75 characters.
   *
   * @param seconds since the last one, or since it began
   */
  public String text(Underway now, double seconds) {
    long fresh = now.count() - (now.count() < last ? 0 : last);
    String rate = Counts.rough((long) (fresh / seconds)) + "/s";
    last = now.count();
    String facts =
        now instanceof Underway.Search search
            ? search(search, rate)
            : runs((Underway.Runs) now, rate);
    int room = Lines.WIDTH - facts.length();
    String design = Ascii.of(now.design());
    String line = design.substring(0, Math.min(room, design.length())) + facts;
    return line + shape.text(Lines.WIDTH - line.length());
  }

  private static String search(Underway.Search now, String rate) {
    return String.format(
        Locale.ROOT,
        "  depth %d  %s states %d%% of limit  %s  %sB  ",
        now.depth(),
        Counts.rough(now.states()),
        now.percent(),
        rate,
        Counts.rough(now.bytes()));
  }

  private static String runs(Underway.Runs now, String rate) {
    return String.format(Locale.ROOT, "  run %,d of %,d  %s", now.made(), now.of(), rate);
  }
}
