package pinquire.machine;

/**
 * Room that a design needs in the row for itself.
 *
 * @param pinWeight what it adds to the reference count for a pin
 * @param own the largest value of the field it has on a folio
 * @param pteOwn the same in a page table entry
 * @param closes whether it closes pages to new mappings before they leave their file
 * @param mirrors whether devices have page tables of their own, which follow those of processes
 * @param revokes whether devices may be told to let go of what they have pinned
 */
public record Room(
    long pinWeight, long own, long pteOwn, boolean closes, boolean mirrors, boolean revokes) {

  /** Nothing but counts. */
  public Room(long pinWeight, long own) {
    this(pinWeight, own, 0, false, false, false);
  }
}
