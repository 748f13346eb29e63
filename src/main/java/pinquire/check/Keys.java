package pinquire.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** A growing list of keys. */
final class Keys {

  private static final int SEGMENT = 1 << 12;

  private final List<long[]> segments = new ArrayList<>();
  private long[] last = {};
  private int used;
  private long size;

  void add(long key) {
    if (used == last.length) {
      last = new long[SEGMENT];
      segments.add(last);
      used = 0;
    }
    last[used++] = key;
    size++;
  }

  long size() {
    return size;
  }

  long get(long index) {
    return segments.get((int) (index / SEGMENT))[(int) (index % SEGMENT)];
  }

  /** Nothing is added any more; gives back the room that is left. */
  void trim() {
    if (used < last.length) {
      last = Arrays.copyOf(last, used);
      segments.set(segments.size() - 1, last);
    }
  }

  /** Every key is replaced by another. */
  void rekey(LongUnaryOperator other) {
    for (long[] segment : segments) {
      int count = segment == last ? used : segment.length;
      for (int i = 0; i < count; i++) {
        segment[i] = other.applyAsLong(segment[i]);
      }
    }
  }
}
