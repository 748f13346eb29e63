package pinquire.machine;

/**
 * Lets things of a machine change places, with all that is theirs: afterwards each is where the
 * other was. Only for machines on which devices have no page tables of their own and are not asked
 * to let go, for there a device has an order among its like.
 */
public record Exchange(Machine machine) {

  /** Two tasks, and what their calls of fsync owe. */
  public void tasks(int one, int other) {
    Layout layout = machine.layout();
    swap(layout.task(), one, other);
    int pages = machine.pages().size();
    for (int page = 0; page < pages; page++) {
      swap(layout.owed(), one * pages + page, other * pages + page);
    }
  }

  /** Two devices, and what they hold. */
  public void devices(int one, int other) {
    int folios = machine.folios().size();
    for (int folio = 0; folio < folios; folio++) {
      swap(machine.layout().pin(), one * folios + folio, other * folios + folio);
    }
  }

  private void swap(Block block, int one, int other) {
    block.swap(block.spot(machine.row(), one), block.spot(machine.row(), other));
  }
}
