package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check is shared out among the processors, and nobody can tell. */
class CrewedCheckTest {

  private static final String RACE =
      "machine pages 1; design %s; map file; check {"
          + " nic { pin page 0; dma write; unpin }; app { store page 0; fsync; fsync };"
          + " flusher { writeback } }";

  private static String shown(int seats, String script) throws CellFailure {
    Page page = new Page();
    Panel panel = Panel.of(seats);
    new StrictInterpreter(panel).run(new Cell("race", script), page);
    return page.last();
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux-4.20", "seed-mapcount", "bias-bounce", "lru-wait"})
  void theSameIsToldForAnyNumberOfProcessors(String design) throws CellFailure {
    String script = RACE.formatted(design);
    String alone = shown(1, script);
    assertThat(alone).contains("race under " + design);
    assertThat(shown(2, script)).isEqualTo(alone);
    assertThat(shown(5, script)).isEqualTo(alone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"revoke", "lru-wait"})
  void soItIsOfThoseWhoGoOnForEver(String design) throws CellFailure {
    String script =
        "machine pages 1; design %s; map file; check {".formatted(design)
            + " nic { forever { pin page 0; unpin } }; app { fsync; fsync }; flusher { writeback; writeback } }";
    assertThat(shown(3, script)).isEqualTo(shown(1, script));
  }
}
