package pinquire.machine;

/**
 * How somebody holds a page that get_user_pages() gave: by the flags of the call. It decides what
 * the holder may do with the page and how it should let go.
 */
public enum PinKind {
  /** FOLL_PIN and FOLL_WRITE. */
  PIN(true, true, false),
  /** The same with FOLL_LONGTERM. */
  LONGTERM(true, true, true),
  /** FOLL_PIN alone: the holder only reads. */
  PIN_TO_READ(true, false, false),
  /** FOLL_PIN and FOLL_LONGTERM. */
  LONGTERM_TO_READ(true, false, true),
  /** FOLL_GET and FOLL_WRITE: a plain reference, which no way to track pins sees. */
  GET(false, true, false),
  /** FOLL_GET alone. */
  GET_TO_READ(false, false, false);

  private final boolean pins;
  private final boolean writes;
  private final boolean longterm;

  PinKind(boolean pins, boolean writes, boolean longterm) {
    this.pins = pins;
    this.writes = writes;
    this.longterm = longterm;
  }

  /** A hold by FOLL_PIN. */
  public static PinKind pin(boolean writes, boolean longterm) {
    if (longterm) {
      return writes ? LONGTERM : LONGTERM_TO_READ;
    }
    return writes ? PIN : PIN_TO_READ;
  }

  /** A hold by FOLL_GET. */
  public static PinKind get(boolean writes) {
    return writes ? GET : GET_TO_READ;
  }

  /** Whether it is a pin, to be let go of by unpin_user_page(); else a reference. */
  public boolean pins() {
    return pins;
  }

  /** Whether the holder may store into the page. */
  public boolean writes() {
    return writes;
  }

  /** Whether it is held for as long as the holder likes. */
  public boolean longterm() {
    return longterm;
  }
}
