package pinquire.machine;

/** A value that the row has no room for. The row is unchanged by the access that threw. */
public final class BoundExceeded extends RuntimeException {

  private static final long serialVersionUID = 1;

  BoundExceeded(String field, long value, long least, long most) {
    super("%s would become %d; this machine holds %d to %d".formatted(field, value, least, most));
  }

  /** No free page frame is left. */
  BoundExceeded(int folios) {
    super("all " + folios + " page frames of this machine are in use");
  }
}
