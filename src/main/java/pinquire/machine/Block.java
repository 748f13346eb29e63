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
      all[spot.index(0)] &= bits == 0 ? -1L : ~((-1L >>> (Long.SIZE - bits)) << spot.shift());
    }
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
