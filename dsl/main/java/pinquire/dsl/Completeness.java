package pinquire.dsl;

/**
 * Whether a text can run as it stands.
 *
 * @param indent what to put before the next line; empty unless {@code INCOMPLETE}
 */
public record Completeness(Status status, String indent) {

  /** The four answers Jupyter knows. */
  public enum Status {
    COMPLETE,
    INCOMPLETE,
    INVALID,
    UNKNOWN
  }
}
