package pinquire.dsl;

import java.util.List;

/**
 * What may replace the characters from {@code from} to {@code to} (UTF-16 units).
 *
 * @param items best first, without doubles
 */
public record Completion(int from, int to, List<Item> items) {

  public Completion {
    items = List.copyOf(items);
  }

  /**
   * One proposal.
   *
   * @param text what would be inserted
   * @param type {@code verb}, {@code word}, {@code name}, {@code variable}, {@code method}, {@code
   *     magic}, {@code java}, {@code file}
   * @param meaning one line, may be empty
   */
  public record Item(String text, String type, String meaning) {}
}
