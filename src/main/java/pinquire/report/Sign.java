package pinquire.report;

import pinquire.command.PageState;

/** The characters of the strip; the first that applies stands for a page. */
enum Sign {
  VIOLATED('!', "a property is violated"),
  PINNED_WRITEBACK('%', "pinned, under writeback"),
  PINNED_CLEAN('@', "pinned, clean"),
  PINNED_DIRTY('#', "pinned, dirty"),
  WRITEBACK('W', "under writeback"),
  DIRTY('D', "dirty"),
  CLEAN('-', "clean"),
  ABSENT('.', "not in the page cache");

  private final char sign;
  private final String meaning;

  Sign(char sign, String meaning) {
    this.sign = sign;
    this.meaning = meaning;
  }

  static Sign of(PageState row, boolean violated) {
    String flags = row.flags().split(" ", 2)[0];
    boolean dirty = flags.contains("D");
    boolean writeback = flags.contains("W");
    if (violated) {
      return VIOLATED;
    }
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
}
