package pinquire.design;

import static pinquire.design.PinnedPolicy.BOUNCE;
import static pinquire.design.PinnedPolicy.IN_PLACE;
import static pinquire.design.PinnedPolicy.REMOVE;
import static pinquire.design.PinnedPolicy.REVOKE;
import static pinquire.design.PinnedPolicy.SKIP;
import static pinquire.design.PinnedPolicy.WAIT;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pinquire.design.MapCountTracking.Test;

/** The designs that come ready-made, in the order of history; what nobody proposed comes last. */
public final class Designs {

  private Designs() {}

  private static final PinTracking REFERENCE = new PlainReference();
  private static final PinTracking BIAS = new RefCountBias();
  private static final PinTracking LRU_COUNT = new LruCount(true);

  /** What Linux did when the argument began. */
  public static final Design LINUX_4_20 =
      Design.of(
          "linux-4.20",
          "a pin is a plain reference; writeback and reclaim cannot see it",
          Era.LINUX_4_20,
          REFERENCE);

  /** What Linux does today. */
  public static final Design LINUX_6_19 =
      Design.of(
          "linux-6.19",
          "a pin adds 1024 to the refcount; reclaim asks for it, writeback does not",
          Era.LINUX_6_19,
          BIAS);

  /** The seed's question: is _mapcount enough? */
  public static final Design SEED_MAPCOUNT =
      Design.of(
              "seed-mapcount",
              "pins of file pages counted in _mapcount, page_mapped() the test (Glisse, Hubbard"
                  + " 2018)",
              Era.LINUX_4_20,
              new MapCountTracking(Test.MAPPED))
          .writing(SKIP, BOUNCE);

  private static final List<Design> ALL =
      List.of(
          LINUX_4_20,
          Design.of(
                  "page-flag",
                  "a page flag, set by the first pin, never cleared before the page is freed"
                      + " (Hubbard, June 2018)",
                  Era.LINUX_4_20,
                  new PageFlag())
              .writing(SKIP, SKIP),
          Design.of(
                  "page-flag-pte",
                  "a bit in the page table entry, found by walking; lost at munmap while the pin"
                      + " lives on (Lameter, 5 July 2018)",
                  Era.LINUX_4_20,
                  new PteBit())
              .writing(SKIP, SKIP),
          Design.of(
              "lru-count",
              "pinned pages are off the LRU, counted in page->lru; reclaim never meets them"
                  + " (Wilcox, June 2018)",
              Era.LINUX_4_20,
              LRU_COUNT),
          Design.of(
                  "lru-wait",
                  "the same, and fsync waits for the last unpin (Hubbard, July 2018)",
                  Era.LINUX_4_20,
                  LRU_COUNT)
              .writing(SKIP, WAIT),
          Design.of(
                  "never-find-it",
                  "the same, and no writeback touches a pinned page (Wilcox, Dec 2018)",
                  Era.LINUX_4_20,
                  LRU_COUNT)
              .writing(SKIP, SKIP),
          Design.of(
                  "kara-bounce",
                  "cleaning skips a pinned page, integrity writes a snapshot of it and leaves it"
                      + " clean (Kara, Glisse, Dec 2018)",
                  Era.LINUX_4_20,
                  new OwnCount("[page_pinned()]", true))
              .writing(SKIP, BOUNCE)
              .ordered(Orders.CAREFUL.copying(Copy.AFTER_CLEAR).redirtying(Redirty.NONE)),
          SEED_MAPCOUNT,
          recount("before", Test.BEFORE),
          recount("after", Test.AFTER),
          recount("either", Test.EITHER),
          recount("differ", Test.DIFFER),
          Design.of(
                  "side-table",
                  "pins in a structure apart, so that fsync can name them: each is written from a"
                      + " snapshot, dirty or not",
                  Era.LINUX_4_20,
                  new OwnCount("[look the page up among the pinned]", false))
              .writing(SKIP, BOUNCE)
              .ordered(Orders.CAREFUL.redirtying(Redirty.NONE).samplingPinned(true)),
          Design.of(
                  "layout-lease",
                  "a pin needs a lease, and truncate fails on a page that is leased (Weiny,"
                      + " Williams, June 2019)",
                  Era.LINUX_4_20,
                  new OwnCount("[look for a layout lease]", true))
              .leaving(Leaving.FAILS),
          since(
              "linux-5.7",
              "a pin adds 1024 to the refcount; nothing asks for it yet",
              CopyOnWrite.LINUX_4_20),
          since(
              "linux-5.9",
              "the same; fork copies a private page that tests pinned for the child at once",
              CopyOnWrite.LINUX_5_9),
          since(
              "linux-5.11",
              "the same, and gup-fast gives up beside a fork, which it sees by write_protect_seq",
              CopyOnWrite.LINUX_5_11),
          Design.of(
              "pincount",
              "an exact _pincount beside the reference, as Linux 5.7 has for large folios (Kara)",
              Era.LINUX_5_7,
              new OwnCount("folio_maybe_dma_pinned()", true)),
          Design.of(
                  "unevictable",
                  "pinned pages are off the LRU and never written; the last unpin marks them dirty"
                      + " (linux-mm, Jan 2023)",
                  Era.LINUX_6_19,
                  LRU_COUNT)
              .writing(REMOVE, REMOVE)
              .ordered(Orders.CAREFUL.removingAtOnce(true))
              .unpinning(UnpinDirty.BY_THE_LAST),
          LINUX_6_19,
          Design.of(
                  "mmu-notifier",
                  "no pins: a device's page table follows the process's, by hardware that can fault"
                      + " (Glisse; HMM, on-demand paging)",
                  Era.LINUX_6_19,
                  BIAS)
              .mirroring(),
          Design.of(
                  "bias-early",
                  "the 1024 of Linux, tested before the page tables are write-protected",
                  Era.LINUX_6_19,
                  BIAS)
              .writing(SKIP, BOUNCE)
              .ordered(Orders.CAREFUL.testing(Tested.BEFORE_MKCLEAN)),
          Design.of(
                  "bias-bounce",
                  "the 1024 of Linux; cleaning skips, integrity writes a snapshot, dirty while"
                      + " pinned (the \"keep it dirty\" side)",
                  Era.LINUX_6_19,
                  BIAS)
              .writing(SKIP, BOUNCE),
          Design.of(
                  "bias-wait",
                  "the 1024 of Linux; fsync waits for the last unpin",
                  Era.LINUX_6_19,
                  BIAS)
              .writing(SKIP, WAIT),
          Design.of(
                  "revoke",
                  "the 1024 of Linux; fsync and truncate have drivers let go, and wait for them"
                      + " (Weiny, Williams, 2019)",
                  Era.LINUX_6_19,
                  BIAS)
              .writing(SKIP, REVOKE)
              .leaving(Leaving.REVOKES),
          Design.of(
                  "write-keep-dirty",
                  "the 1024 of Linux; written in place and dirty while pinned, as ext4 does with"
                      + " data=journal",
                  Era.LINUX_6_19,
                  BIAS)
              .writing(IN_PLACE, IN_PLACE),
          Design.of(
                  "refuse",
                  "no pin for writing on pages of a shared file (Stoakes, v6.5, for long-term"
                      + " pins)",
                  Era.LINUX_6_19,
                  BIAS)
              .refusing());

  /** Linux from 5.7 on. */
  private static Design since(String name, String about, CopyOnWrite cow) {
    return Design.of(name, about, Era.LINUX_5_7, new RefCountBias(RefCountBias.BIAS, false))
        .copyingOnWrite(cow);
  }

  private static Design recount(String name, Test test) {
    return Design.of(
            "recount-" + name,
            "pins in _mapcount, told from mappings by counting the entries in the walk (Glisse,"
                + " Jan 2019): "
                + test.name().toLowerCase(Locale.ROOT),
            Era.LINUX_4_20,
            new MapCountTracking(test))
        .writing(SKIP, BOUNCE);
  }

  /** All of them. */
  public static List<Design> all() {
    return ALL;
  }

  /** The one of this name. */
  public static Optional<Design> named(String name) {
    return all().stream().filter(design -> design.name().equals(name)).findFirst();
  }
}
