package pinquire.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import pinquire.design.Designs;
import pinquire.machine.PinKind;
import pinquire.path.Paths;
import pinquire.scenario.Actor;
import pinquire.scenario.Stage;

/**
 * H13: a page that was got is unpinned, or the other way round. pin_user_pages.rst asks for the
 * call of the same kind; nothing checks it.
 */
class BalancedTest {

  /** With those of the page cache, the buffers and the page table, as many as a pin weighs. */
  private static final int REFERENCES = 1021;

  private static Stage withReferences() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19);
    stage.finish(
        stage.actor(
            "d0",
            paths -> paths.take(0, PinKind.GET, 0, Collections.nCopies(REFERENCES, stage.page))));
    return stage;
  }

  private static List<Paths.Pin> reference(Stage stage) {
    return List.of(new Paths.Pin(0, stage.folio(), PinKind.GET));
  }

  @Test
  void oneWrongUnpinFreesAPageThatIsMappedAndHeld() {
    Stage stage = withReferences();
    assertThat(stage.row()).startsWith("ref 1024 map 1 pins 1/1021");
    assertThat(stage.violated()).isEmpty();
    stage.finish(stage.actor("d0", paths -> paths.unpin(reference(stage), true)));
    assertThat(stage.row()).startsWith("ref 0 map 1 pins 0/1020");
    assertThat(stage.violated()).containsExactly("no-bug");
  }

  @Test
  void theRightCallDropsOneReference() {
    Stage stage = withReferences();
    stage.finish(stage.actor("d0", paths -> paths.put(reference(stage), true)));
    assertThat(stage.row()).startsWith("ref 1023 map 1 pins 0/1020");
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void whatIsOnItsWayFromOneToAnotherIsNotMissed() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19);
    Actor pin = stage.pin();
    stage.past(pin, "lock the page");
    assertThat(stage.row()).startsWith("ref 4 map 1");
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void aPageFlagStaysBehindTheLastUnpin() {
    Stage stage = Stage.pinned(Designs.named("page-flag").orElseThrow());
    stage.finish(stage.unpin());
    assertThat(stage.violated()).containsExactly("balanced");
    Stage counted = Stage.pinned(Designs.named("lru-count").orElseThrow());
    counted.finish(counted.unpin());
    assertThat(counted.violated()).isEmpty();
  }
}
