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
    return bits(name, Long.SIZE - Long.numberOfLeadingZeros(largest));
  }

  /** Room for something that no kernel has and only properties look at. */
  Field ghost(String name, long largest) {
    return holding(name, largest);
  }

  Field flag(String name) {
    return bits(name, 1);
  }

  private Field bits(String name, int width) {
    if (bit + width > Long.SIZE) {
      word++;
      bit = 0;
    }
    Field field = new Field(name, word, bit, width == 0 ? 0 : -1L >>> (Long.SIZE - width));
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
