package pinquire.command;

/** Whose a folio is. */
public enum Owner {
  /** The file's. */
  FILE("", "page", "pages"),
  /** Nobody's: the page had it before it was truncated, and somebody still refers to it. */
  NOBODY("'", "orphan", "orphans"),
  /** A process's: a store through a private mapping made it. */
  PROCESS("a", "private copy", "private copies");

  private final String mark;
  private final String one;
  private final String many;

  Owner(String mark, String one, String many) {
    this.mark = mark;
    this.one = one;
    this.many = many;
  }

  /** What follows the page's number in a table. */
  public String mark() {
    return mark;
  }

  /** What so many are called. */
  public String noun(long count) {
    return count == 1 ? one : many;
  }
}
