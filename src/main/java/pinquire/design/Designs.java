package pinquire.design;

import static pinquire.design.PinnedPolicy.BOUNCE;
import static pinquire.design.PinnedPolicy.SKIP;
import static pinquire.design.PinnedPolicy.WRITE;

import java.util.List;
import java.util.Optional;

/** The designs that come ready-made, in the order of history. */
public final class Designs {

  private Designs() {}

  /** What Linux did when the argument began. */
  public static final Design LINUX_4_20 =
      new Design(
          "linux-4.20",
          "a pin is a plain reference; writeback and reclaim cannot see it",
          Era.LINUX_4_20,
          new PlainReference(),
          WRITE,
          WRITE,
          Tested.AFTER_MKCLEAN);

  /** The seed's question: is _mapcount enough? */
  public static final Design SEED_MAPCOUNT =
      new Design(
          "seed-mapcount",
          "pins of file pages counted in _mapcount, page_mapped() the test (Glisse, Hubbard 2018)",
          Era.LINUX_4_20,
          new MapCountTracking(),
          SKIP,
          BOUNCE,
          Tested.AFTER_MKCLEAN);

  /** What Linux does today: pins are tracked, reclaim asks, writeback does not. */
  public static final Design LINUX_6_19 =
      new Design(
          "linux-6.19",
          "a pin adds 1024 to the refcount; reclaim asks for it, writeback does not",
          Era.LINUX_6_19,
          new RefCountBias(),
          WRITE,
          WRITE,
          Tested.AFTER_MKCLEAN);

  /** All of them. */
  public static List<Design> all() {
    return List.of(LINUX_4_20, SEED_MAPCOUNT, LINUX_6_19);
  }

  /** The one of this name. */
  public static Optional<Design> named(String name) {
    return all().stream().filter(design -> design.name().equals(name)).findFirst();
  }
}
