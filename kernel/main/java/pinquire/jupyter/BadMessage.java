package pinquire.jupyter;

/** Frames that are no message we may act upon. */
final class BadMessage extends Exception {

  private final String reason;

  BadMessage(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
