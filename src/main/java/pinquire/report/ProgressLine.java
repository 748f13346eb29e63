package pinquire.report;

import java.util.Locale;
import pinquire.command.Underway;

/**
 * How far a search or a sample has come, in a line that is written over the one before it and never
 * kept.
 */
public final class ProgressLine implements ProgressText {

  private SearchShape shape = new SearchShape();
  private String design = "";
  private long count;
  private long told;

  /** Another design or fewer states begin anew. */
  @Override
  public void note(Underway now) {
    if (!now.design().equals(design) || now.count() < count) {
      shape = new SearchShape();
      told = 0;
    }
    design = now.design();
    count = now.count();
    if (now instanceof Underway.Search search) {
      shape.note(search.depth(), search.states());
    }
  }

  @Override
  public String text(Underway now, double seconds) {
    String rate = Counts.rough((long) ((count - told) / seconds)) + "/s";
    told = count;
    String facts = facts(now, rate);
    int room = Lines.WIDTH - facts.length();
    String name = Ascii.of(design);
    String line = name.substring(0, Math.min(room, name.length())) + facts;
    return line + shape.text(Lines.WIDTH - line.length());
  }

  private static String facts(Underway now, String rate) {
    if (now instanceof Underway.Search search) {
      return search(search, rate);
    }
    return now instanceof Underway.Programs programs
        ? programs(programs, rate)
        : runs((Underway.Runs) now, rate);
  }

  private static String programs(Underway.Programs now, String rate) {
    return String.format(
        Locale.ROOT, "  %d commands  %,d tried  %s", now.commands(), now.tried(), rate);
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
