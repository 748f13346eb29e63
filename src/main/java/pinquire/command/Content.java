package pinquire.command;

import java.util.List;
import pinquire.machine.Folio;
import pinquire.machine.Half;

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

  /** What a folio holds in memory. */
  static String of(Folio folio) {
    return new Content(folio.memory(Half.FIRST), folio.memory(Half.SECOND)).toString();
  }

  /** The version that all the folios have, or that they have several. */
  static String stored(List<Folio> folios) {
    List<String> versions = folios.stream().map(Content::of).distinct().toList();
    return versions.size() == 1 ? versions.get(0) : versions.size() + " versions";
  }
}
