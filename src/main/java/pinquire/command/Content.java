package pinquire.command;

/**
 * The versions of a page's two halves.
 *
 * @param first from 0; -1 for no content at all, then both are
 * @param second likewise
 */
public record Content(long first, long second) {

  /** No content: not cached, or past the end of the file. */
  public static final Content NONE = new Content(-1, -1);

  /** {@code v1}; {@code v1|v2} when the halves differ; {@code .} for none. */
  @Override
  public String toString() {
    if (first < 0) {
      return ".";
    }
    return first == second ? "v" + first : "v" + first + "|v" + second;
  }
}
