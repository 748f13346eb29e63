package pinquire.machine;

/**
 * Some bits of a thing that stands somewhere in the row.
 *
 * @param word which word of the thing
 * @param shift of its lowest bit in that word, before the thing's own shift
 * @param mask its width in ones
 */
record Field(String name, int word, int shift, long mask) {

  long get(Spot spot) {
    return (spot.row().words[spot.index(word)] >>> (spot.shift() + shift)) & mask;
  }

  boolean is(Spot spot) {
    return get(spot) != 0;
  }

  void set(Spot spot, long value) {
    if ((value & ~mask) != 0) {
      throw new BoundExceeded(name, value, mask);
    }
    long[] words = spot.row().words;
    int index = spot.index(word);
    int bits = spot.shift() + shift;
    words[index] = (words[index] & ~(mask << bits)) | (value << bits);
  }

  void set(Spot spot, boolean value) {
    set(spot, value ? 1 : 0);
  }

  void add(Spot spot, long amount) {
    set(spot, get(spot) + amount);
  }
}
