package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.command.Command;
import pinquire.command.Replay;
import pinquire.command.Session;
import pinquire.command.Simulated;
import pinquire.command.Verb;
import pinquire.command.Verdict;
import pinquire.command.Verdict.Kind;
import pinquire.command.Watch;

/** The claims of the thread again, in random orders, and what is too big for every order. */
class SimulateTest {

  private static final String PAGE = "machine pages 1; map file; ";
  private static final String DMA_AND_FSYNC =
      "simulate { nic { pin page 0; dma write }; app { fsync; fsync } } ";
  private static final String EVERYBODY =
      "simulate { nic { pin page 0; dma write; unpin }; app { store page 0; fsync };"
          + " kswapd { reclaim; strip buffers } } ";

  private static Simulated simulated(String script) {
    Session session = new Session();
    List<Simulated> simulated = new ArrayList<>();
    for (Command command : StrictReader.read(new Cell("story", script))) {
      if (command.verb() == Verb.SIMULATE) {
        simulated.add(session.simulate(command, Watch.NOBODY));
      } else {
        session.run(command);
      }
    }
    return simulated.get(simulated.size() - 1);
  }

  private static Map<String, Integer> broken(Simulated simulated) {
    return Verdicts.broken(simulated.verdicts());
  }

  private static String shown(Interpreter reader, String script) throws CellFailure {
    Page page = new Page();
    reader.run(new Cell("story", script), page);
    return page.last();
  }

  /** Every order is tried in {@link CheckTest}: 28 steps and 36 are the fewest there are. */
  @Test
  void randomOrdersBreakWhatEveryOrderBreaks() {
    assertThat(broken(simulated(PAGE + DMA_AND_FSYNC + "runs 2000 under never-find-it")))
        .hasEntrySatisfying("fsync-durable", steps -> assertThat(steps).isBetween(28, 34))
        .hasEntrySatisfying("fsync-marked", steps -> assertThat(steps).isBetween(28, 34))
        .hasSize(2);
    assertThat(broken(simulated(PAGE + DMA_AND_FSYNC + "runs 2000 under bias-bounce")))
        .hasEntrySatisfying("no-tear", steps -> assertThat(steps).isBetween(36, 42))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux-4.20", "page-flag", "lru-wait", "linux-6.19", "bias-early"})
  void everyScheduleBreaksTheSameOnAFreshMachine(String design) throws CellFailure {
    Simulated simulated = simulated(PAGE + EVERYBODY + "runs 300 seed 3 under " + design);
    assertThat(broken(simulated)).isNotEmpty();
    for (Verdict verdict : simulated.verdicts()) {
      if (verdict.kind() == Kind.VIOLATED) {
        List<String> pieces = verdict.replay().map(Replay::pieces).orElseThrow();
        assertThat(Verdicts.violatedBy(String.join(" | ", pieces))).contains(verdict.property());
      }
    }
  }

  @Test
  void bothReadersShowTheSameAndTwiceTheSameFromOneSeed() throws CellFailure {
    String script =
        """
        machine pages 1; map file
        simulate 'dma races fsync', {
          nic { pin page 0; dma write; unpin }
          app { store page 0; fsync }
        } runs 500 seed 7 under bias-bounce
        """;
    String one = shown(new StrictInterpreter(), script);
    assertThat(shown(new GroovyInterpreter(), script)).isEqualTo(one);
    assertThat(shown(new StrictInterpreter(), script)).isEqualTo(one);
    assertThat(one)
        .startsWith("dma races fsync under bias-bounce: 500 runs from seed 7, ")
        .contains("no-tear bias-bounce VIOLATED steps ", " runs 500 seed 7 1p1m1d2s ");
    assertThat(shown(new StrictInterpreter(), script.replace("seed 7", "seed 8")))
        .isNotEqualTo(one);
  }

  @Test
  void whatNoRunBreaksIsNotSaidToHold() throws CellFailure {
    String script =
        PAGE + "simulate { nic { pin page 0; unpin }; app { fsync } } runs 200 for fsync-durable";
    assertThat(shown(new StrictInterpreter(), script))
        .contains("not broken in 200 runs: linux-6.19 seed 1 1p1m1d0s: fsync-durable")
        .doesNotContain("holds");
    assertThat(simulated(script).verdicts())
        .extracting(Verdict::kind)
        .containsExactly(Kind.UNBROKEN);
  }

  @Test
  void withNothingSaidItIsTenThousandRunsFromSeedOne() {
    Simulated simulated = simulated(PAGE + "simulate { nic { pin page 0 } } for no-bug");
    assertThat(simulated.runs()).isEqualTo(10_000);
    assertThat(simulated.seed()).isEqualTo(1);
  }

  @Test
  void runsEndWithTheFirstThatBreaksWhatIsAskedFor() {
    Simulated simulated = simulated(PAGE + EVERYBODY + "under linux-4.20 for stable");
    assertThat(simulated.runs()).isLessThan(1_000);
    assertThat(simulated.violated()).containsExactly("stable");
    assertThat(simulated.race()).isPresent();
  }

  /** Four devices and processes on four pages: far more states than a search could keep. */
  @Test
  void aScenarioTooBigForEveryOrderIsPlayedAtRandom() {
    String script =
        "machine pages 4 processes 2; map file; map file by p1; "
            + "simulate { nic { pin pages 0..3; dma write; unpin };"
            + " p0 { store pages 0..3; fsync; munmap };"
            + " p1 { store pages 0..3; msync };"
            + " flusher { writeback; reclaim; migrate } } runs 60 under linux-4.20";
    Simulated simulated = simulated(script);
    assertThat(broken(simulated)).containsKeys("stable", "notified", "pinned-is-dirty");
    assertThat(simulated.steps()).isGreaterThan(15_000);
  }

  @Test
  void aDeadlockIsToldAsOne() {
    assertThat(
            broken(
                simulated(PAGE + "simulate { nic { pin page 0 }; app { fsync } } under bias-wait")))
        .isEqualTo(Map.of("no-hang", 25, "no-deadlock", 25));
  }

  /** Where the pin itself takes the page off the LRU, a long-term pin is tried for ever. */
  @Test
  void aRunThatGoesOnAndOnIsGivenUpAndTold() throws CellFailure {
    String script =
        PAGE + "simulate { nic { pin page 0 to read longterm } } runs 20 under unevictable";
    assertThat(simulated(script).endless()).isEqualTo(20);
    assertThat(shown(new StrictInterpreter(), script))
        .contains("given up, for going on and on: 20 runs; check tells whether");
    assertThat(simulated(script.replace("unevictable", "linux-6.19")).endless()).isZero();
  }

  @Test
  void aCommandThatIsNeverDoneIsToldLoudly() throws CellFailure {
    assertThat(
            shown(
                new StrictInterpreter(),
                PAGE + "simulate { nic { dma write }; app { fsync } } runs 50"))
        .contains("NEVER DONE: no run takes a step of nic: dma write.");
  }

  @Test
  void inACellItGivesTheNamesOfWhatIsBroken() throws CellFailure {
    new GroovyInterpreter()
        .run(
            new Cell(
                "story",
                """
                machine pages 1
                map file
                def broken = simulate { nic { pin page 0; dma write }; app { fsync } } runs 300
                assert broken.contains('stable')
                """),
            new Page());
  }

  private static String refused(String script) {
    return catchThrowableOfType(
            CellFailure.class, () -> shown(new StrictInterpreter(), "map file\n" + script))
        .display()
        .text();
  }

  @Test
  void whatMakesNoSenseIsRefusedAtItsPlace() {
    assertThat(refused("simulate { nic { pin page 0 } } runs 0"))
        .contains("story:2:38: 0 is out of range", "from 1 to ");
    assertThat(refused("simulate { nic { pinn page 0 } }")).contains("did you mean 'pin'?");
    assertThat(refused("simulate runs 5")).contains("story:2:15: unexpected '5'");
  }
}
