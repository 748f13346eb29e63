package pinquire.machine;

import java.util.Arrays;
import java.util.List;

/**
 * A run of equal things in the row: several to a word when they are small, whole words otherwise.
 *
 * @param first the word it starts at
 * @param words of one thing
 * @param bits of one thing when it takes a single word
 * @param count how many there are
 * @param fields of one thing, in the order they were laid out
 */
record Block(int first, int words, int bits, int count, List<Field> fields) {

  private static final Field NONE = new Field("", 0, 0, 0, 0);

  static Block of(int first, Shape shape, int count) {
    return new Block(first, shape.words(), shape.bitsOfLastWord(), count, shape.fields());
  }

  private int perWord() {
    return words > 1 ? 1 : Long.SIZE / Math.max(1, bits);
  }

  /** The word after the last. */
  int end() {
    return words > 1 ? first + count * words : first + (count + perWord() - 1) / perWord();
  }

  /** Zeroes the thing at a spot. */
  void clear(Spot spot) {
    long[] all = spot.row().words;
    if (words > 1) {
      Arrays.fill(all, spot.index(0), spot.index(words), 0);
    } else {
      all[spot.index(0)] &= ~(ones() << spot.shift());
    }
  }

  /** Whether two things are equal in every field. */
  boolean alike(Spot one, Spot other) {
    return alike(one, other, NONE);
  }

  /** Whether two things differ in nothing but one field. */
  boolean alike(Spot one, Spot other, Field but) {
    for (int word = 0; word < words; word++) {
      long differs = bits(one, word) ^ bits(other, word);
      if ((word == but.word() ? differs & ~but.place() : differs) != 0) {
        return false;
      }
    }
    return true;
  }

  private long bits(Spot spot, int word) {
    long all = spot.row().words[spot.index(word)] >>> spot.shift();
    return words > 1 ? all : all & ones();
  }

  /** The bits of a thing that takes a single word. */
  private long ones() {
    return bits == 0 ? 0 : -1L >>> (Long.SIZE - bits);
  }

  /** Copies a thing into the place of one of the same kind in another layout. */
  void copy(Spot from, Block other, Spot to) {
    for (int field = 0; field < fields.size(); field++) {
      other.fields.get(field).set(to, fields.get(field).get(from));
    }
  }

  Spot spot(Row row, int index) {
    if (index < 0 || index >= count) {
      throw new IndexOutOfBoundsException(index + " of " + count);
    }
    return words > 1
        ? new Spot(row, first + index * words, 0)
        : new Spot(row, first + index / perWord(), index % perWord() * bits);
  }
}
