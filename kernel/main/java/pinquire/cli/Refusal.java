package pinquire.cli;

/** A command that cannot be done; the message is one line, complete for the user. */
final class Refusal extends Exception {

  private final int exitCode;

  Refusal(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }

  /** What the user is told, and nothing more. */
  String line() {
    return "pinquire: " + getMessage();
  }
}
