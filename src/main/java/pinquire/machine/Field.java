package pinquire.machine;

/**
 * Some bits of a thing that stands somewhere in the row.
 *
 * @param word which word of the thing
 * @param shift of its lowest bit in that word, before the thing's own shift
 * @param mask its width in ones
 * @param sign the bit that makes a value negative; 0 for a field that holds no negative ones
 */
record Field(String name, int word, int shift, long mask, long sign) {

  long get(Spot spot) {
    int at = spot.shift() + shift;
    spot.row().looks(spot.word() + word, mask << at);
    return value(spot.row().words[spot.index(word)] >>> at);
  }

  /** The value that the lowest bits stand for. */
  long value(long bits) {
    return ((bits & mask) ^ sign) - sign;
  }

  /** Where it stands in its word of the thing, in ones. */
  long place() {
    return mask << shift;
  }

  boolean is(Spot spot) {
    return get(spot) != 0;
  }

  void set(Spot spot, long value) {
    if (value(value) != value) {
      throw new BoundExceeded(name, value, -sign, mask ^ sign);
    }
    long[] words = spot.row().words;
    int index = spot.index(word);
    int at = spot.shift() + shift;
    words[index] = (words[index] & ~(mask << at)) | ((value & mask) << at);
  }

  void set(Spot spot, boolean value) {
    set(spot, value ? 1 : 0);
  }

  void add(Spot spot, long amount) {
    set(spot, get(spot) + amount);
  }
}
