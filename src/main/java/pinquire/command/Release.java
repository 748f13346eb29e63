package pinquire.command;

/** Which Pinquire this is. */
public final class Release {

  /** The version of the build; a test holds it against the pom. */
  public static final String VERSION = "0.1.0";

  private Release() {}
}
