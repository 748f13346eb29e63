package pinquire.design;

import pinquire.machine.Config;
import pinquire.machine.PinKind;
import pinquire.machine.Room;

/**
 * A position in the argument: how pins are tracked, what the kernel does with a pinned page, in
 * which order, and in which Linux.
 *
 * @param about one line: what it does, and who argued for it
 * @param reach how a device's driver reaches the pages of a process
 * @param policies what the kernel does with a pinned page
 * @param orders the orders of the micro-steps
 * @param unpin how a driver marks the page dirty before it lets go
 * @param cow what private mappings do about pins
 */
public record Design(
    String name,
    String about,
    Era era,
    PinTracking tracking,
    Reach reach,
    Policies policies,
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
        Reach.PINS,
        Policies.of(era),
        Orders.CAREFUL,
        era.unpin(),
        era.copyOnWrite());
  }

  /** The same under a name of its own. */
  public Design named(String other, String saying) {
    return new Design(other, saying, era, tracking, reach, policies, orders, unpin, cow);
  }

  /** The same with devices that follow the page tables of processes and pin nothing. */
  public Design mirroring() {
    return new Design(name, about, era, tracking, Reach.MIRRORS, policies, orders, unpin, cow);
  }

  /** Whether devices have page tables of their own. */
  public boolean mirrors() {
    return reach == Reach.MIRRORS;
  }

  /** The same with another policy for each kind of writeback. */
  public Design writing(PinnedPolicy whenCleaning, PinnedPolicy whenSyncing) {
    return with(policies.writing(whenCleaning, whenSyncing));
  }

  /** The same, but that no page of a shared file is pinned for writing. */
  public Design refusing() {
    return with(policies.refusing());
  }

  /** The same with something else becoming of a pinned page that is to leave its file. */
  public Design leaving(Leaving other) {
    return with(policies.leaving(other));
  }

  /** The same with other routes asking before they strip buffers. */
  public Design stripping(StripTests other) {
    return with(policies.stripping(other));
  }

  private Design with(Policies other) {
    return new Design(name, about, era, tracking, reach, other, orders, unpin, cow);
  }

  /** The same in other orders. */
  public Design ordered(Orders other) {
    return new Design(name, about, era, tracking, reach, policies, other, unpin, cow);
  }

  /** The same with another way to let go. */
  public Design unpinning(UnpinDirty other) {
    return new Design(name, about, era, tracking, reach, policies, orders, other, cow);
  }

  /** The same with private mappings that do something else about pins. */
  public Design copyingOnWrite(CopyOnWrite other) {
    return new Design(name, about, era, tracking, reach, policies, orders, unpin, other);
  }

  /** Whether get_user_pages() refuses such a hold on a page that needs dirty tracking. */
  public boolean refuses(PinKind kind) {
    return kind.pins()
        && kind.writes()
        && (policies.refuses() || (kind.longterm() && era.refusesLongterm()));
  }

  /** How somebody lets go who has a way of its own; where that is the last unpin's, it stays so. */
  public UnpinDirty unpin(UnpinDirty own) {
    return unpin == UnpinDirty.BY_THE_LAST ? unpin : own;
  }

  /** The policy of one kind of writeback. */
  public PinnedPolicy policy(boolean dataIntegrity) {
    return dataIntegrity ? policies.integrity() : policies.cleaning();
  }

  /** Whether anything asks for pins in one kind of writeback. */
  public boolean asks(boolean dataIntegrity) {
    return policy(dataIntegrity) != PinnedPolicy.WRITE;
  }

  /** Whether devices may be told to let go of what they have pinned. */
  public boolean revokes() {
    return policies.integrity() == PinnedPolicy.REVOKE
        || policies.cleaning() == PinnedPolicy.REVOKE
        || policies.leaving() == Leaving.REVOKES;
  }

  /** Room for any session by hand under this design. */
  public Config.Bounds bounds() {
    boolean closes = policies.leaving() == Leaving.FAILS;
    return Config.Bounds.wide(
        new Room(
            tracking.refWeight(),
            tracking.ownMost(),
            tracking.pteMost(),
            closes,
            mirrors(),
            revokes()));
  }

  /** Its name and what it is about, on one line. */
  @Override
  public String toString() {
    return name + ": " + about;
  }
}
