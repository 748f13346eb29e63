package pinquire.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.design.Era;
import pinquire.design.OwnCount;
import pinquire.design.PinTracking;
import pinquire.design.RefCountBias;
import pinquire.machine.PinKind;
import pinquire.path.Ending;
import pinquire.path.Paths;
import pinquire.scenario.Actor;
import pinquire.scenario.Stage;

/**
 * H12: the RDMA tests pinned each tail of a huge page and overflowed the count of its head, which
 * kept FOLL_PIN out of v5.6 ("track FOLL_PIN pages", v6); pin_user_pages.rst has 21 bits left for
 * pins beside a bias of 10. Narrow counts come to the same with fewer pins.
 */
class NoOverflowTest {

  private static Stage mapped(PinTracking tracking) {
    return Stage.mapped(Design.of("narrow", "", Era.LINUX_6_19, tracking));
  }

  private static Actor pin(Stage stage, int times) {
    return stage.actor("d0", paths -> paths.pin(0, 0, Collections.nCopies(times, stage.page)));
  }

  @Test
  void fourPinsInACountOfTwoBitsLookLikeNone() {
    Stage stage = mapped(new OwnCount("[test]", true, 3));
    stage.finish(pin(stage, 3));
    assertThat(stage.row()).startsWith("ref 6 map 1 pins 3/3");
    assertThat(stage.violated()).isEmpty();
    stage.finish(pin(stage, 1));
    assertThat(stage.row()).startsWith("ref 7 map 1 pins 0/4");
    assertThat(stage.violated()).containsExactly("no-overflow");
    stage.finish(stage.fsync());
    assertThat(stage.finish(stage.reclaim())).contains("filemap_release_folio()");
  }

  @Test
  void theBiasStopsAtTheSignBitWhereTheTestStillSaysPinned() {
    Stage stage = mapped(new RefCountBias(1L << 29, true));
    stage.finish(pin(stage, 4));
    assertThat(stage.row()).startsWith("ref -2147483645 map 1 pins 4/4");
    Actor fifth = pin(stage, 1);
    stage.finish(fifth);
    assertThat(fifth.ending()).isEqualTo(Ending.ENOMEM);
    assertThat(stage.row()).startsWith("ref -2147483645 map 1 pins 4/4");
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void aPlainReferenceIsRefusedThereAsWell() {
    Stage stage = mapped(new RefCountBias(1L << 29, true));
    stage.finish(pin(stage, 4));
    Actor get = stage.actor("d0", paths -> paths.take(0, PinKind.GET, 0, stage.pages()));
    stage.finish(get);
    assertThat(get.ending()).isEqualTo(Ending.ENOMEM);
  }

  @Test
  void aCountGoesBelowZeroWhenAReferenceIsUnpinned() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19);
    stage.finish(stage.actor("d0", paths -> paths.take(0, PinKind.GET, 0, stage.pages())));
    List<Paths.Pin> reference = List.of(new Paths.Pin(0, stage.folio(), PinKind.GET));
    stage.finish(stage.actor("d0", paths -> paths.unpin(reference, true)));
    assertThat(stage.violated()).containsExactly("no-overflow", "balanced");
  }
}
