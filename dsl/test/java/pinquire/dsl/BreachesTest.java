package pinquire.dsl;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.command.Breach;
import pinquire.command.Event;
import pinquire.command.Outcome;
import pinquire.command.Session;

/** Which step broke what does not hold any more. */
class BreachesTest {

  private static Outcome last(Session session, String script) {
    return StrictReader.read(new Cell("script", script)).stream()
        .map(session::run)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  /** What the last command of a script broke, each with its step. */
  private static List<String> broken(String script) {
    return last(new Session(), script).broken().stream().map(BreachesTest::told).toList();
  }

  private static String told(Breach breach) {
    Breach.Origin origin = requireNonNull(breach.origin());
    Event step = origin.step();
    return "%s: %s by %s"
        .formatted(breach.violation().property(), step.name(), step.actor())
        .concat(step.page() < 0 ? "" : " of page " + step.page())
        .concat(origin.pages() < 2 ? "" : ", " + origin.pages() + " pages");
  }

  private static String shown(String script) throws CellFailure {
    Page page = new Page();
    new StrictInterpreter(new Watched()).run(new Cell("cell 1", script), page);
    return page.last();
  }

  @Test
  void thePropertyIsToldWithItsStepBelowTheTable() throws CellFailure {
    assertThat(shown("map file; pin pages 0..3; fsync"))
        .containsPattern(
            """
            VIOLATED pinned-is-dirty, pages 0..3: clean, yet a device may still write;
                     the next fsync will not look here. Broken at step \\d+ of fsync,
                     folio_end_writeback\\(\\) of page 0 by disk, then on 3 more pages.
            """);
  }

  @Test
  void theNumberIsThatOfShowSteps() throws CellFailure {
    String script = "map file; pin page 2; writeback";
    Breach breach = last(new Session(), script).broken().get(0);
    long number = requireNonNull(breach.origin()).number();
    assertThat(shown(script + "; show steps"))
        .contains(number + "  disk disk write: end the write, folio_end_writeback()");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "linux-4.20    | pin page 0; fsync                  "
            + "| pinned-is-dirty: end_page_writeback by disk",
        "linux-4.20    | pin page 0; writeback; reclaim; dma write; unpin "
            + "| has-buffers: set_page_dirty by d0",
        "seed-mapcount | pin page 0; reclaim                | accounting: try_to_unmap_one by kswapd",
        "linux-6.19    | pin page 0; fsync; dma write; fsync | fsync-durable: ext4_sync_file by p0",
        "linux-6.19    | pin page 0; truncate to 0          | no-orphan: filemap_remove_folio by p0"
      })
  void theStepIsNamedByItsFunctionAndWhoTookIt(String row) {
    String[] parts = row.split(" *\\| *");
    assertThat(broken("machine pages 1; design '" + parts[0] + "'; map file; " + parts[1]))
        .anySatisfy(told -> assertThat(told.replace("()", "")).startsWith(parts[2]));
  }
}
