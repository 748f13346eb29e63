package pinquire.machine;

import java.util.Arrays;
import java.util.List;

/**
 * A run of equal things in the row: one behind the other when they are small, none across a word;
 * whole words otherwise.
 *
 * @param start the bit of the row that it starts at
 * @param words of one thing
 * @param bits of one thing when it takes a single word
 * @param count how many there are
 * @param fields of one thing, in the order they were laid out
 */
record Block(int start, int words, int bits, int count, List<Field> fields) {

  private static final Field NONE = new Field("", 0, 0, 0, 0);

  /**
   * A block.
   *
   * @param start the first bit of the row that is free
   */
  static Block of(int start, Shape shape, int count) {
    int words = shape.words();
    int first = words > 1 ? words(start) * Long.SIZE : start;
    return new Block(first, words, shape.bitsOfLastWord(), count, shape.fields());
  }

  /** How many words so many bits take. */
  static int words(int bits) {
    return (bits + Long.SIZE - 1) / Long.SIZE;
  }

  /** The bit after the last. */
  int end() {
    return count == 0 || bits == 0 ? start : at(count - 1) + (words > 1 ? words * Long.SIZE : bits);
  }

  /** The bit of the row that a thing starts at. */
  private int at(int index) {
    if (words > 1) {
      return start + index * words * Long.SIZE;
    }
    if (bits == 0) {
      return 0;
    }
    int inFirst = (Long.SIZE - start % Long.SIZE) / bits;
    if (index < inFirst) {
      return start + index * bits;
    }
    int perWord = Long.SIZE / bits;
    int behind = index - inFirst;
    return (start / Long.SIZE + 1 + behind / perWord) * Long.SIZE + behind % perWord * bits;
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

  /** Two things change places. */
  void swap(Spot one, Spot other) {
    for (int word = 0; word < words; word++) {
      long differs = bits(one, word) ^ bits(other, word);
      one.row().words[one.index(word)] ^= differs << one.shift();
      other.row().words[other.index(word)] ^= differs << other.shift();
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
    spot.row().looks(spot.word() + word, -1);
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
    int at = at(index);
    return new Spot(row, at / Long.SIZE, at % Long.SIZE);
  }
}
