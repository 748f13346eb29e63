package pinquire.design;

import pinquire.machine.Config;
import pinquire.machine.PinKind;

/**
 * A position in the argument: how pins are tracked, what writeback does with a pinned page, in
 * which order, and in which Linux.
 *
 * @param about one line: what it does, and who argued for it
 * @param refuses whether get_user_pages() refuses to pin pages of a shared file for writing (P7)
 * @param cleaning what memory-cleaning writeback (WB_SYNC_NONE) does with a pinned page
 * @param integrity what data-integrity writeback (WB_SYNC_ALL) does with it
 * @param unpin how a driver marks the page dirty before it lets go
 * @param cow what private mappings do about pins
 */
public record Design(
    String name,
    String about,
    Era era,
    PinTracking tracking,
    boolean refuses,
    PinnedPolicy cleaning,
    PinnedPolicy integrity,
    Orders orders,
    UnpinDirty unpin,
    CopyOnWrite cow) {

  /** A design in which writeback looks for no pins. */
  public static Design of(String name, String about, Era era, PinTracking tracking) {
    return new Design(
        name,
        about,
        era,
        tracking,
        false,
        PinnedPolicy.WRITE,
        PinnedPolicy.WRITE,
        Orders.CAREFUL,
        era.unpin(),
        era.copyOnWrite());
  }

  /** The same under a name of its own. */
  public Design named(String other, String saying) {
    return new Design(
        other, saying, era, tracking, refuses, cleaning, integrity, orders, unpin, cow);
  }

  /** The same with another policy for each kind of writeback. */
  public Design writing(PinnedPolicy whenCleaning, PinnedPolicy whenSyncing) {
    return new Design(
        name, about, era, tracking, refuses, whenCleaning, whenSyncing, orders, unpin, cow);
  }

  /** The same in other orders. */
  public Design ordered(Orders other) {
    return new Design(name, about, era, tracking, refuses, cleaning, integrity, other, unpin, cow);
  }

  /** The same with another way to let go. */
  public Design unpinning(UnpinDirty other) {
    return new Design(name, about, era, tracking, refuses, cleaning, integrity, orders, other, cow);
  }

  /** The same with private mappings that do something else about pins. */
  public Design copyingOnWrite(CopyOnWrite other) {
    return new Design(
        name, about, era, tracking, refuses, cleaning, integrity, orders, unpin, other);
  }

  /** The same, but that no page of a shared file is pinned for writing. */
  public Design refusing() {
    return new Design(name, about, era, tracking, true, cleaning, integrity, orders, unpin, cow);
  }

  /** Whether get_user_pages() refuses such a hold on a page that needs dirty tracking. */
  public boolean refuses(PinKind kind) {
    return kind.pins() && kind.writes() && (refuses || (kind.longterm() && era.refusesLongterm()));
  }

  /** The policy of one kind of writeback. */
  public PinnedPolicy policy(boolean dataIntegrity) {
    return dataIntegrity ? integrity : cleaning;
  }

  /** Whether anything asks for pins in one kind of writeback. */
  public boolean asks(boolean dataIntegrity) {
    return policy(dataIntegrity) != PinnedPolicy.WRITE;
  }

  /** Room for any session by hand under this design. */
  public Config.Bounds bounds() {
    return Config.Bounds.wide(tracking.refWeight(), tracking.ownMost());
  }

  /** Its name and what it is about, on one line. */
  @Override
  public String toString() {
    return name + ": " + about;
  }
}
