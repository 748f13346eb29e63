package pinquire.check;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A property that is broken. */
final class Break {

  private final int property;
  private final long[] row;
  private final @Nullable MoveNumber by;

  /**
   * A break.
   *
   * @param row the state that breaks it, or in which a move breaks it
   * @param by the move whose claim is not so; null when the state itself breaks it
   */
  Break(int property, long[] row, @Nullable MoveNumber by) {
    this.property = property;
    this.row = row;
    this.by = by;
  }

  int property() {
    return property;
  }

  long[] row() {
    return row;
  }

  @Nullable MoveNumber by() {
    return by;
  }

  /** The lesser of two: a state before a move, then by their rows, so that all runs agree. */
  static Break lesser(@Nullable Break one, Break other) {
    if (one == null) {
      return other;
    }
    if ((one.by == null) != (other.by == null)) {
      return one.by == null ? one : other;
    }
    int order = Arrays.compareUnsigned(one.row, other.row);
    if (order == 0 && one.by != null && other.by != null) {
      order = one.by.compareTo(other.by);
    }
    return order <= 0 ? one : other;
  }
}
