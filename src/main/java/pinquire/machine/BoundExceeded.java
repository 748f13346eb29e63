package pinquire.machine;

/** A value that the row has no room for. The row is unchanged by the access that threw. */
public final class BoundExceeded extends RuntimeException {

  private static final long serialVersionUID = 1;

  BoundExceeded(String field, long value, long largest) {
    super(field + " would become " + value + "; this machine holds 0 to " + largest);
  }

  /** No free page frame is left. */
  BoundExceeded(int folios) {
    super("all " + folios + " page frames of this machine are in use");
  }
}
