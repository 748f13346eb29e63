package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static pinquire.dsl.Story.shown;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pinquire.command.Session;

/** A race that is looked at step by step. */
class SteppingTest {

  private static final String BROKEN =
      """
      machine pages 1; map file; pin page 0
      check { nic { dma write }; app { fsync } } for 'stable'
      """;

  private static final String TWO_PAGES =
      "machine pages 2; map file; store pages 0..1; fsync; show race\n";

  /** The first line of each of the last things shown, as far as the function. */
  private static List<String> steps(String before, String steps) throws CellFailure {
    Page page = new Page();
    StrictInterpreter reader = new StrictInterpreter(new Watched());
    reader.run(new Cell("cell 1", before), new Page());
    reader.run(new Cell("cell 2", steps), page);
    return page.shown.stream()
        .map(display -> display.text().lines().findFirst().orElse("").replaceFirst(" \\(.*", ""))
        .toList();
  }

  private static String refused(String script) {
    StrictInterpreter reader = new StrictInterpreter(new Watched());
    Cell cell = new Cell("cell 1", script);
    CellFailure failure =
        catchThrowableOfType(CellFailure.class, () -> reader.run(cell, new Page()));
    return failure.display().text();
  }

  @Test
  void beforeTheFirstStepStandsWhatCanBeSaid() throws CellFailure {
    assertThat(shown(BROKEN + "step through"))
        .isEqualTo(
            """
            race under linux-6.19: before the first of 11 steps
            next: step 1, CPU0 fsync: tag_pages_for_writeback() (mark what is dirty
              now)

            f before step 1
            page   ref  map  pins  PTE p0  flags  memory  disk
            ----  ----  ---  ----  ------  -----  ------  ----
               0  1027    1   1/1  WD      DP     v0      v0
            ref, map: counts; pins believed/true; PTE WD writable and dirty; flags D
            dirty, P private (buffers)

            to go on: step on, step back, step to 7, step on to change of flags
            """);
  }

  @Test
  void aStepIsTheTableWithWhatItChangedAndWhatItBroke() throws CellFailure {
    assertThat(shown(BROKEN + "step to 9"))
        .isEqualTo(
            """
            step 9 of 11, CPU0 fsync: folio_clear_dirty_for_io() (clear the dirty bit)
            next: step 10, CPU0 fsync: __folio_start_writeback() (start writeback)

            f after step 9; changed cells: was -> now
            page   ref  map  pins  PTE p0  flags                          memory  disk
            ----  ----  ---  ----  ------  -----------------------------  ------  ----
               0  1028    1   1/1  r-      LDP tag T -> LP tag D tag T !  v0      v0
            1 of 1 page changed: flags 1
            ref, map: counts; pins believed/true; PTE r- read-only; flags L locked, D
            dirty, P private (buffers), tag a mark of the page cache

            VIOLATED pinned-is-dirty, page 0: clean, yet a device may still write; the
                     next fsync will not look here.

            *** PINNED, NOT DIRTY ***  this step breaks pinned-is-dirty
            """);
  }

  @Test
  void theLastStepBreaksWhatWasLookedForAndMakesGoodWhatWasBroken() throws CellFailure {
    assertThat(shown(BROKEN + "step to 10")).endsWith("\n\npinned-is-dirty holds again\n");
    assertThat(shown(BROKEN + "step to 11"))
        .contains("it is the last\n", "v0 -> v1|v0 !", "VIOLATED stable, page 0")
        .endsWith(
            """
            *** NOT STABLE ***  this step breaks stable
            *** NOT NOTIFIED ***  this step breaks notified
            """);
  }

  @Test
  void oneGoesForwardAndBack() throws CellFailure {
    assertThat(steps(BROKEN, "step on; step on; step back; step through; step to 11; step back"))
        .containsExactly(
            "step 1 of 11, CPU0 fsync: tag_pages_for_writeback()",
            "step 2 of 11, CPU0 fsync: filemap_get_folios_tag()",
            "step 1 of 11, CPU0 fsync: tag_pages_for_writeback()",
            "race under linux-6.19: before the first of 11 steps",
            "step 11 of 11, d0 dma write: store into the first half",
            "step 10 of 11, CPU0 fsync: __folio_start_writeback()");
  }

  @Test
  void oneGoesToTheMomentAFieldChangedOrAPropertyBroke() throws CellFailure {
    assertThat(
            steps(
                BROKEN,
                "step on to change of pte; step on to violation; step on to violation;"
                    + " step back to change of ref"))
        .containsExactly(
            "step 7 of 11, CPU0 fsync: page_mkclean_one()",
            "step 9 of 11, CPU0 fsync: folio_clear_dirty_for_io()",
            "step 11 of 11, d0 dma write: store into the first half",
            "step 2 of 11, CPU0 fsync: filemap_get_folios_tag()");
  }

  @Test
  void ofSeveralPagesOneMayBeMeant() throws CellFailure {
    assertThat(
            steps(
                TWO_PAGES,
                "step on to change of disk page 1; step back to change of disk;"
                    + " step back to change of disk page 0"))
        .containsExactly(
            "step 75 of 80, disk: read the first half page 1",
            "step 73 of 80, disk: read the second half page 0",
            "step 72 of 80, disk: read the first half page 0");
  }

  @Test
  void itIsARecordingThatMovesNoMachine() throws CellFailure {
    Session session = new Session();
    StrictInterpreter reader = new StrictInterpreter(Laboratory.of(session));
    Page page = new Page();
    reader.run(new Cell("cell 1", TWO_PAGES), page);
    String race = page.last();
    reader.run(new Cell("cell 2", "step through; step to 9; step on; show race"), page);
    assertThat(page.last()).isEqualTo(race);
    reader.run(new Cell("cell 3", "expect page 1 disk == 'v1'"), page);
  }

  @Test
  void aReplayIsTheRaceToStepThroughNext() throws CellFailure {
    assertThat(
            steps(
                BROKEN + "replay 'machine pages 1; map file | touch page 0; fsync | T.F2'",
                "step to 2"))
        .containsExactly("step 2 of 3, CPU0 fsync: tag_pages_for_writeback()");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "step to 12 | there is no step 12 | the steps are 1 to 11",
        "step back | nothing comes before step 1 | `step on`, or `step to 11`",
        "step to 11; step on | step 11 is the last | `step back`, or `step to 1`",
        "step on to change of disk | no step changes disk | there are 11 steps",
        "step to 3; step back to violation | no step before step 3 breaks | looks the other way",
        "step on to change of pte page 7 | no step changes pte of page 7 | there are 11 steps",
      })
  void whereThereIsNothingItSaysWhereThereIsSomething(String steps, String problem, String hint) {
    assertThat(refused(BROKEN + steps)).contains(problem, hint);
  }

  @Test
  void withoutARaceThereIsNothingToStepThrough() {
    assertThat(refused("step through")).contains("there is nothing to step through yet");
  }
}
