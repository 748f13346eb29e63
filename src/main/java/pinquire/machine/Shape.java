package pinquire.machine;

import java.util.ArrayList;
import java.util.List;

/** Lays out the fields of one kind of thing side by side; none crosses a word. */
final class Shape {

  private final List<Field> fields = new ArrayList<>();
  private int word;
  private int bit;

  /** A field wide enough for 0 to {@code largest}; one that is always 0 takes no room. */
  Field holding(String name, long largest) {
    return bits(name, bitsFor(largest), false);
  }

  /** A field wide enough for {@code largest} and the same below zero. */
  Field signed(String name, long largest) {
    return bits(name, bitsFor(largest) + 1, true);
  }

  /** An atomic_t, or the part of it that a count up to {@code largest} needs. */
  Counter atomic(String name, long largest) {
    boolean whole = largest > Integer.MAX_VALUE;
    return new Counter(signed(name, whole ? Integer.MAX_VALUE : largest), whole);
  }

  /** Room for something that no kernel has and only properties look at. */
  Field ghost(String name, long largest) {
    return holding(name, largest);
  }

  Field flag(String name) {
    return holding(name, 1);
  }

  private static int bitsFor(long largest) {
    return Long.SIZE - Long.numberOfLeadingZeros(largest);
  }

  private Field bits(String name, int width, boolean signed) {
    if (bit + width > Long.SIZE) {
      word++;
      bit = 0;
    }
    long mask = width == 0 ? 0 : -1L >>> (Long.SIZE - width);
    Field field = new Field(name, word, bit, mask, signed ? mask ^ (mask >>> 1) : 0);
    bit += width;
    fields.add(field);
    return field;
  }

  List<Field> fields() {
    return fields;
  }

  int words() {
    return word + 1;
  }

  int bitsOfLastWord() {
    return bit;
  }
}
