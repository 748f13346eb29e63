package pinquire.command;

import java.util.Locale;

/** The columns of the state table after the page, from left to right; PTE stands once a process. */
public enum Column {
  REF,
  MAP,
  PINS,
  PTE,
  FLAGS,
  MEMORY,
  DISK;

  /** The word it goes by in the language and, but for {@code PTE}, above the table. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
