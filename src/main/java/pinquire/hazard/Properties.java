package pinquire.hazard;

import java.util.List;

/** All properties, in the order in which they are told: lost data, broken contract, counters. */
public final class Properties {

  private Properties() {}

  private static final List<Property> ALL =
      List.of(
          new FsyncDurable(),
          new NoLostWrite(),
          new Stable(),
          new HasBuffers(),
          new NoBug(),
          new NoOrphan(),
          new PinKeepsFrame(),
          new PinnedIsDirty(),
          new Accounting());

  public static List<Property> all() {
    return ALL;
  }
}
