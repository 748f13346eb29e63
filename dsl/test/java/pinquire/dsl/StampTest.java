package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static pinquire.dsl.Story.shown;

import org.junit.jupiter.api.Test;
import pinquire.command.Release;

/** What a session's outputs follow from. */
class StampTest {

  @Test
  void aStampTellsVersionDesignMachineScriptSeedAndBounds() throws CellFailure {
    assertThat(
            shown(
                "machine pages 1 processes 2 on 'xfs'; map file; pin page 0",
                "simulate { nic { dma write }; app { fsync } } runs 10 seed 7",
                "check { nic { dma write }; app { fsync } } depth 5 for stable",
                "stamp"))
        .isEqualTo(
            """
            stamp: what these outputs follow from

            pinquire  %s
            design    linux-6.19
            machine   f 1 page; p0, p1; d0; on xfs
            cells     4
            sha256    5b2bcd3c1b091fd6dd64ada0f2ea8f7da837a868141fc7afde5b299634ad0736
            seed      7
            bounds    1p2m1d1s to depth 5
            """
                .formatted(Release.VERSION));
  }

  @Test
  void whatAReviewAndTheSmallestScenarioWereTriedWithinAreBounds() throws CellFailure {
    assertThat(
            shown(
                "machine pages 1; map file",
                """
                review 'two scenarios', {
                  machine pages 2
                  map file
                  designs linux-4.20, linux-6.19
                  hazards stable
                  bounds depth 9
                  scenario 'nobody stores', { app { fsync } }
                  scenario 'dma races fsync', { nic { pin page 0; dma write }; app { fsync } }
                }
                """,
                "stamp"))
        .endsWith("bounds    2p1m1d0s, 2p1m1d1s to depth 9\n");
    assertThat(
            shown(
                "machine pages 1; map file",
                "smallest { nic { pin page 0 }; app { store page 0 } } for no-bug commands 1",
                "stamp"))
        .endsWith("bounds    1p1m1d0s, 1p1m1d1s, up to 1 command\n");
  }

  @Test
  void theHashIsTheOneThatSha256sumGivesForTheScript() throws CellFailure {
    assertThat(shown("map file\nstamp\n"))
        .contains("sha256    0c429ad710aa78145b5b8fa893e5dc2d0d150b1e55a879fba6d081f38b909cad")
        .contains("seed      none\nbounds    none\n");
  }

  @Test
  void anotherTextOrAnotherOrderIsAnotherScript() throws CellFailure {
    String stamp = shown("map file", "pin page 0", "stamp");

    assertThat(shown("map file", "pin page 0", "stamp")).isEqualTo(stamp);
    assertThat(shown("map file", "pin page 1", "stamp")).isNotEqualTo(stamp);
    assertThat(shown("disk stop", "map file", "stamp"))
        .isNotEqualTo(shown("map file", "disk stop", "stamp"));
  }

  @Test
  void whatWasBeforeAResetDoesNotCount() throws CellFailure {
    assertThat(shown("map file; check { nic { pin page 0 } }", "reset", "stamp"))
        .isEqualTo(shown("reset", "stamp"))
        .contains("cells     2\n", "bounds    none\n");
  }

  @Test
  void programsReadItAsOneObject() throws CellFailure {
    Page page = new Page();
    new StrictInterpreter(new Watched()).run(new Cell("cell 1", "stamp"), page);

    assertThat(page.shown.get(0).json())
        .singleElement()
        .asString()
        .startsWith("{\"type\":\"stamp\",\"name\":\"stamp\"")
        .contains("\"design\":\"linux-6.19\"", "\"sha256\":\"");
  }
}
