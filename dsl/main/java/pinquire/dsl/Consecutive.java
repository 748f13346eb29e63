package pinquire.dsl;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Numbers that follow each other; takes no more room for a million of them than for two. */
final class Consecutive extends AbstractList<Integer> implements RandomAccess {

  private final int first;
  private final int size;

  Consecutive(int first, int size) {
    this.first = first;
    this.size = size;
  }

  /** The same numbers in as little room as they can have. */
  static List<Integer> packed(List<Integer> numbers) {
    List<Integer> range = new Consecutive(numbers.get(0), numbers.size());
    return range.equals(numbers) ? range : List.copyOf(numbers);
  }

  @Override
  public Integer get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index + " of " + size);
    }
    return first + index;
  }

  @Override
  public int size() {
    return size;
  }
}
