package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pinquire.dsl.Part.Language;

/** A design that somebody writes in a cell, in either language. */
class OwnDesignTest {

  /** Groovy reads it as Java does. */
  private static final String COUNTS_IN_ITS_OWN_FIELD =
      """
      class Counted implements PinTracking {
        public void pin(Folio folio) { folio.addRef(1); folio.own(folio.own() + 1); }
        public void unpin(Folio folio) { folio.own(folio.own() - 1); folio.addRef(-1); }
        public boolean pinned(Folio folio) { return folio.own() > 0; }
        public String testedBy() { return "[folio_pinned()]"; }
        public String believed(Folio folio) { return String.valueOf(folio.own()); }
        public long ownMost() { return 255; }
      }
      """;

  private static final String STORY =
      """
      def mine = Design.of('mine', 'an exact count', Era.LINUX_6_19, new Counted())
          .writing(PinnedPolicy.SKIP, PinnedPolicy.BOUNCE)
      machine pages 1
      design mine
      map file; pin page 0; fsync; dma write; fsync
      """;

  private final Page page = new Page();
  private final GroovyInterpreter session = new GroovyInterpreter();
  private int cells;

  private void run(String source) throws CellFailure {
    session.run(new Cell("cell " + ++cells, source), page).ifPresent(page::show);
  }

  private void define(Language language, String type) throws CellFailure {
    run(language.head() + "\n" + type);
  }

  private CellFailure failure(String source) {
    return catchThrowableOfType(CellFailure.class, () -> run(source));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aDesignOfTenLinesIsUsedLikeABuiltInOne(Language language) throws CellFailure {
    define(language, COUNTS_IN_ITS_OWN_FIELD);
    run(STORY + "expect holds 'fsync-durable'; expect page 0 pins == '1/1'");
    assertThat(page.shown.get(0).text())
        .contains("design mine: 1 page, 1 process, 1 device, design mine\n")
        .contains("fsync: returns 0; 1 page written from bounce pages, left dirty");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aDesignIsExplainedAndGoesByItsNameOnceItIsUsed(Language language) throws CellFailure {
    define(language, COUNTS_IN_ITS_OWN_FIELD);
    run("def mine = Design.of('mine', 'an exact count', Era.LINUX_6_19, new Counted())");
    run("explain design mine; design mine; explain design 'mine'; design 'mine'");
    assertThat(page.shown.get(0).text()).isEqualTo("mine: an exact count");
    assertThat(page.shown.get(1).text())
        .startsWith("mine: an exact count\n")
        .contains("\npin        adds 1 to ref and 1 to own, a field of its own from 0 to 255\n")
        .contains("\ntest       [folio_pinned()]\n");
    assertThat(page.shown.get(3).text()).isEqualTo(page.shown.get(1).text());
  }

  @Test
  void groovyNeedsNoMoreThanTheNamesOfTheMethods() throws CellFailure {
    run(
        """
        class Counted implements PinTracking {
            void pin(Folio folio)        { folio.addRef(1); folio.own(folio.own() + 1) }
            void unpin(Folio folio)      { folio.own(folio.own() - 1); folio.addRef(-1) }
            boolean pinned(Folio folio)  { folio.own() > 0 }
            String testedBy()            { '[folio_pinned()]' }
            String believed(Folio folio) { folio.own() }
            long ownMost()               { 255 }
        }
        """);
    run(STORY);
    assertThat(page.shown).hasSize(1);
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

  private String refusal(Language language, String right, String wrong) throws CellFailure {
    define(language, COUNTS_IN_ITS_OWN_FIELD.replace(right, wrong));
    return failure("design Design.of('bad', '', Era.LINUX_6_19, new Counted())").getMessage();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aTestThatChangesThePageIsRefusedWithAPlace(Language language) throws CellFailure {
    assertThat(refusal(language, "return folio.own() > 0;", "folio.own(1); return true;"))
        .isEqualTo("cell 2:1:8: the design bad changes the page when it only tests it");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aTestThatCleansADirtyPageIsRefusedToo(Language language) throws CellFailure {
    assertThat(refusal(language, "return folio.own() > 0;", "folio.dirty(false); return true;"))
        .endsWith("the design bad changes the page when it only tests it");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aTrackingThatTellsNothingIsRefused(Language language) throws CellFailure {
    assertThat(refusal(language, "return \"[folio_pinned()]\"", "return null"))
        .endsWith("the design bad does not say what it is tested by: testedBy() gives null");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aCountThatIsWiderThanItsFieldIsRefused(Language language) throws CellFailure {
    assertThat(refusal(language, "255", "1"))
        .startsWith(
            "cell 2:1:8: the design bad does not fit: the design's own count would become 2");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anUnpinThatForgetsTheReferenceIsRefused(Language language) throws CellFailure {
    assertThat(refusal(language, " folio.addRef(-1);", ""))
        .isEqualTo("cell 2:1:8: the design bad leaves 3 references behind after the last unpin");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void twoAtomsThatAreNoPinTogetherAreRefused(Language language) throws CellFailure {
    String apart =
        """
        public boolean countsApart() { return true; }
        public void count(Folio folio) { folio.own(7); }
        public long ownMost()""";
    assertThat(refusal(language, "public long ownMost()", apart))
        .isEqualTo(
            "cell 2:1:8: the design bad makes something else than a pin of a reference that it"
                + " counts apart");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aTestThatThrowsUndoesTheCommandAndPointsToItsLine(Language language) throws CellFailure {
    define(
        language,
        COUNTS_IN_ITS_OWN_FIELD.replace(
            "return folio.own() > 0;",
            """

                if (folio.memory(Half.FIRST) == 1) {
                  throw new IllegalStateException("stored to");
                }
                return folio.own() > 0;
            """));
    CellFailure failure = failure(STORY);
    assertThat(failure.display().text())
        .isEqualTo(
            """
            cell 1:7:7: IllegalStateException: stored to

              6 |     if (folio.memory(Half.FIRST) == 1) {
              7 |       throw new IllegalStateException("stored to");
                |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

              called in cell 2, line 5
            The last command run was dma write; the state is the one after it.
            """);
    run("expect page 0 flags == 'DP'; expect page 0 pins == '1/1'; unpin");
    assertThat(page.shown).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aTrackingThatCannotBeLookedAtFailsTheCellThatLooks(Language language) throws CellFailure {
    define(
        language,
        COUNTS_IN_ITS_OWN_FIELD.replace(
            "String.valueOf(folio.own())", "String.valueOf(1 / (folio.own() - 4))"));
    run("design Design.of('mine', '', Era.LINUX_6_19, new Counted()); map file");
    CellFailure failure =
        failure("pin page 0 as a; pin page 0 as b; pin page 0 as c; pin page 0 as d");
    assertThat(failure)
        .hasMessageContaining("cell 1:7:3: ArithmeticException: ")
        .hasMessageContaining("by zero");
  }
}
