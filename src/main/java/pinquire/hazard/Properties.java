package pinquire.hazard;

import java.util.List;
import java.util.Optional;

/** All properties, in the order in which they are told: lost data, broken contract, counters. */
public final class Properties {

  private Properties() {}

  private static final List<Property> ALL =
      List.of(
          FsyncDurable.PROPERTY,
          FsyncMarked.PROPERTY,
          NoLostWrite.PROPERTY,
          CleanAtEviction.PROPERTY,
          Stable.PROPERTY,
          ParityAgrees.PROPERTY,
          NoTear.PROPERTY,
          HasBuffers.PROPERTY,
          Reserved.PROPERTY,
          Notified.PROPERTY,
          WritableIsDirty.PROPERTY,
          NoBug.PROPERTY,
          NoOrphan.PROPERTY,
          PinKeepsFrame.PROPERTY,
          PinStaysMapped.PROPERTY,
          MovableIsFree.PROPERTY,
          NoHang.PROPERTY,
          ReclaimSparesPinned.PROPERTY,
          NoMissedPin.PROPERTY,
          NoFalseAlarm.PROPERTY,
          LruWhole.PROPERTY,
          PinnedIsDirty.PROPERTY,
          NoStall.PROPERTY,
          NoOverflow.PROPERTY,
          Balanced.PROPERTY,
          Accounting.PROPERTY);

  public static List<Property> all() {
    return ALL;
  }

  /** The one of this name. */
  public static Optional<Property> named(String name) {
    return ALL.stream().filter(property -> property.name().equals(name)).findFirst();
  }
}
