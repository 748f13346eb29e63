package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What there is to argue about: the designs, the hazards. */
class ListsTest {

  private static String last(String script) throws CellFailure {
    Page page = new Page();
    new StrictInterpreter(new Watched()).run(new Cell("cell 1", script), page);
    return page.last();
  }

  @Test
  void hazardsTellsWhichOfThemHoldNow() throws CellFailure {
    assertThat(last("machine pages 1; map file; hazards"))
        .containsIgnoringWhitespaces(
            """
            I12 pinned-is-dirty holds: a page that a device may write is dirty or under writeback
            [the "keep it dirty" side of the discussion of December 2018]
            """)
        .doesNotContain("VIOLATED");
    assertThat(last("machine pages 1; map file; pin page 0; fsync; hazards"))
        .containsIgnoringWhitespaces(
            "I12 pinned-is-dirty VIOLATED: a page that a device may write",
            "H3 stable holds: no store hits a page")
        .endsWith(
            """

            VIOLATED pinned-is-dirty, page 0: clean, yet a device may still write; the
                     next fsync will not look here.
            """);
  }

  @Test
  void designsTellsWhoArguedForEach() throws CellFailure {
    assertThat(last("designs"))
        .contains(
            "kara-bounce       cleaning skips a pinned page, integrity",
            "(Kara, Glisse, Dec 2018)");
  }
}
