package pinquire.report;

import pinquire.command.PageState;

/** The characters of the strip, the worst first; the first that applies stands for a page. */
enum Sign {
  VIOLATED('!', "a property is violated", "triangle"),
  PINNED_WRITEBACK('%', "pinned, under writeback", "tall, striped"),
  PINNED_CLEAN('@', "pinned, clean", "tall, hollow"),
  PINNED_DIRTY('#', "pinned, dirty", "tall, full"),
  WRITEBACK('W', "under writeback", "half, striped"),
  DIRTY('D', "dirty", "half, full"),
  CLEAN('-', "clean", "low"),
  ABSENT('.', "not in the page cache", "base line only");

  private final char sign;
  private final String meaning;
  private final String bar;

  Sign(char sign, String meaning, String bar) {
    this.sign = sign;
    this.meaning = meaning;
    this.bar = bar;
  }

  /** The sign of a page of which nothing is violated. */
  static Sign of(PageState row) {
    String flags = row.flags().split(" ", 2)[0];
    boolean dirty = flags.contains("D");
    boolean writeback = flags.contains("W");
    if (!row.cached()) {
      return ABSENT;
    }
    if (row.pins() > 0) {
      return writeback ? PINNED_WRITEBACK : dirty ? PINNED_DIRTY : PINNED_CLEAN;
    }
    return writeback ? WRITEBACK : dirty ? DIRTY : CLEAN;
  }

  String sign() {
    return Character.toString(sign);
  }

  String meaning() {
    return meaning;
  }

  /** How it looks in the picture. */
  String bar() {
    return bar;
  }
}
