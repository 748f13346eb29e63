package pinquire.machine;

/**
 * Where one thing stands in the row.
 *
 * @param word its first word, from the start of the row
 * @param shift of its lowest bit in that word; 0 for a thing of several words
 */
record Spot(Row row, int word, int shift) {

  int index(int inner) {
    return row.at + word + inner;
  }
}
