package pinquire.machine;

/**
 * A counter of a page frame, which no kernel keeps from going on at the other end.
 *
 * @param whole whether the field is as wide as the counter is in Linux; a narrower one refuses what
 *     it has no room for
 */
record Counter(Field field, boolean whole) {

  long get(Spot spot) {
    return field.get(spot);
  }

  /**
   * Adds to it.
   *
   * @return whether it went on at the other end: below zero, or past its last bit
   */
  boolean add(Spot spot, long amount) {
    long was = field.get(spot);
    field.set(spot, whole ? field.value(was + amount) : was + amount);
    return (((was & field.mask()) + amount) & ~field.mask()) != 0;
  }
}
