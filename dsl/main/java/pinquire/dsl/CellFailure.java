package pinquire.dsl;

/**
 * A cell that did not run to its end. A user's mistake carries its place and caret in the display;
 * a fault of ours carries the stack trace of the user's frames.
 */
public final class CellFailure extends Exception {

  private final String kind;
  private final transient Display display;

  /**
   * @param kind a short name: {@code CommandException}, {@code PowerAssertionError}, {@code
   *     Interrupted}, {@code Lacking} when this machine does not have what the cell wants
   * @param message one line
   * @param display the whole story, as it is to be shown
   */
  public CellFailure(String kind, String message, Display display) {
    super(message);
    this.kind = kind;
    this.display = display;
  }

  public String kind() {
    return kind;
  }

  public Display display() {
    return display;
  }

  /** One line, never null. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
