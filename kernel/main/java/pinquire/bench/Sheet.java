package pinquire.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Figures, one a line, as soon as they are known. */
final class Sheet {

  private final PrintStream out;

  Sheet(PrintStream out) {
    this.out = out;
  }

  void line(String what, double figure) {
    line(what, figure, Bar.NONE);
  }

  /** With the bar beside it, and whether it is met. */
  void line(String what, double figure, Bar bar) {
    print(what, Rate.rounded(figure), bar.beside(figure));
  }

  /** A number that is exact. */
  void count(String what, long count) {
    print(what, String.format(Locale.ROOT, "%,d", count), "");
  }

  void say(String text) {
    out.println(text);
    out.flush();
  }

  private void print(String what, String figure, String beside) {
    say(String.format(Locale.ROOT, "%-60s %12s%s", what, figure, beside));
  }
}
