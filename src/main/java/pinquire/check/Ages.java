package pinquire.check;

/**
 * Tells the states of the layer that is being filled from those found before, a byte for each slot
 * of the table; and marks those that something leads to although it is no nearer to the beginning.
 */
final class Ages {

  /** Found in a layer before. */
  private static final byte OLD = 0;

  /** The same, and marked. */
  private static final byte HEAD = -1;

  private byte[] ages;
  private byte layer = OLD;

  /** All are old. */
  Ages(int slots) {
    ages = new byte[slots];
  }

  /** Another layer begins. */
  void beginLayer() {
    layer++;
    if (layer == HEAD) {
      layer = OLD + 1;
      forgetLayers();
    }
  }

  /** There are more layers than numbers for them. */
  private void forgetLayers() {
    for (int slot = 0; slot < ages.length; slot++) {
      ages[slot] = ages[slot] == HEAD ? HEAD : OLD;
    }
  }

  /** A state has been found. */
  void found(int slot) {
    ages[slot] = layer;
  }

  boolean isOld(int slot) {
    return ages[slot] != layer;
  }

  /** Marks an old state. */
  void head(int slot) {
    ages[slot] = HEAD;
  }

  boolean isHead(int slot) {
    return ages[slot] == HEAD;
  }

  /** There are so many slots now, and nothing is in them. */
  byte[] reset(int slots) {
    byte[] before = ages;
    ages = new byte[slots];
    return before;
  }

  /** What was in a slot before is in another now. */
  void move(byte[] before, int from, int to) {
    ages[to] = before[from];
  }

  long bytes() {
    return ages.length;
  }
}
