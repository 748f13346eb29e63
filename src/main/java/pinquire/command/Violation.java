package pinquire.command;

import java.util.Collections;
import java.util.List;

/**
 * A property that does not hold, and where.
 *
 * @param property its name: {@code fsync-durable}
 * @param file the file's name; empty when the property is about the whole machine
 * @param pages the pages concerned, ascending; empty when it is about no page
 * @param owner whose folios of these pages are meant
 * @param mark the column in which the {@code !} stands
 * @param sentence what is wrong, from a small letter to the full stop
 */
public record Violation(
    String property, String file, List<Integer> pages, Owner owner, Column mark, String sentence) {

  public Violation {
    pages = List.copyOf(pages);
  }

  /** Whether it says that the same property does not hold for all that the other is about. */
  boolean covers(Violation other) {
    return property.equals(other.property)
        && file.equals(other.file)
        && owner == other.owner
        && other.pages.stream().allMatch(page -> Collections.binarySearch(pages, page) >= 0);
  }
}
