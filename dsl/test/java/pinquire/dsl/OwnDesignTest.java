package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A design that somebody writes in a cell. */
class OwnDesignTest {

  private static final String COUNTS_IN_ITS_OWN_FIELD =
      """
      class Counted implements PinTracking {
        void pin(Folio folio) { folio.addRef(1); folio.own(folio.own() + 1) }
        void unpin(Folio folio) { folio.own(folio.own() - 1); folio.addRef(-1) }
        boolean pinned(Folio folio) { folio.own() > 0 }
        String testedBy() { '[folio_pinned()]' }
        String believed(Folio folio) { folio.own() as String }
        long ownMost() { 255 }
      }
      """;

  private final Page page = new Page();
  private final GroovyInterpreter groovy = new GroovyInterpreter();
  private int cells;

  private void run(String source) throws CellFailure {
    groovy.run(new Cell("cell " + ++cells, source), page);
  }

  @Test
  void aDesignOfTenLinesIsUsedLikeABuiltInOne() throws CellFailure {
    run(COUNTS_IN_ITS_OWN_FIELD);
    run(
        """
        def mine = Design.of('mine', 'an exact count', Era.LINUX_6_19, new Counted())
            .writing(PinnedPolicy.SKIP, PinnedPolicy.BOUNCE)
        machine pages 1
        design mine
        map file; pin page 0; fsync; dma write; fsync
        expect holds 'fsync-durable'
        expect page 0 pins == '1/1'
        """);
    assertThat(page.shown.get(0).text())
        .contains("design mine: 1 page, 1 process, 1 device, design mine")
        .contains("fsync: returns 0; 1 page written from bounce pages, left dirty");
  }

  @Test
  void aBuiltInDesignIsChangedInOneOrder() throws CellFailure {
    run(
        """
        def early = Designs.named('bias-bounce').get()
            .ordered(Orders.CAREFUL.redirtying(Redirty.NONE))
        design early
        map file; pin page 0; fsync; dma write; fsync
        expect violated 'fsync-durable'
        """);
    assertThat(page.shown).hasSize(1);
  }

  @Test
  void aTestThatChangesThePageIsRefusedWithAPlace() throws CellFailure {
    run(COUNTS_IN_ITS_OWN_FIELD.replace("folio.own() > 0", "folio.own(1); true"));
    assertThatThrownBy(() -> run("design Design.of('bad', '', Era.LINUX_6_19, new Counted())"))
        .isInstanceOf(CellFailure.class)
        .hasMessageContaining("cell 2:1:8: the design bad changes the page when it only tests it");
  }

  @Test
  void aCountThatIsWiderThanItsFieldIsRefused() throws CellFailure {
    run(COUNTS_IN_ITS_OWN_FIELD.replace("255", "1"));
    assertThatThrownBy(() -> run("design Design.of('bad', '', Era.LINUX_6_19, new Counted())"))
        .isInstanceOf(CellFailure.class)
        .hasMessageContaining("the design bad does not fit: the design's own count would become 2");
  }

  @Test
  void anUnpinThatForgetsTheReferenceIsRefused() throws CellFailure {
    run(COUNTS_IN_ITS_OWN_FIELD.replace("; folio.addRef(-1)", ""));
    assertThatThrownBy(() -> run("design Design.of('bad', '', Era.LINUX_6_19, new Counted())"))
        .isInstanceOf(CellFailure.class)
        .hasMessageContaining("the design bad leaves 3 references behind after the last unpin");
  }
}
