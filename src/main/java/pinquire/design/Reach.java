package pinquire.design;

/** How a device's driver reaches the pages of a process. */
public enum Reach {
  /** By get_user_pages(): what the device has pinned stays where it is, whatever becomes of it. */
  PINS("pins what it needs"),
  /**
   * By a page table of the device's own that follows the process's (MMU notifiers: HMM, on-demand
   * paging). The driver holds nothing: it is told before an entry changes, takes its own down, and
   * faults the page in again when the device needs it. Not for hardware that cannot fault.
   */
  MIRRORS("registers and takes nothing: its own page table follows the process's");

  private final String meaning;

  Reach(String meaning) {
    this.meaning = meaning;
  }

  /** What a device does, as the end of a sentence about it. */
  public String meaning() {
    return meaning;
  }
}
