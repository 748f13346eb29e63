package pinquire.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pinquire.check.Explorer;
import pinquire.check.Limits;
import pinquire.check.Watcher;
import pinquire.check.Workers;
import pinquire.litmus.PinModel;
import pinquire.litmus.PinModel.Mode;
import pinquire.litmus.PinModel.Size;

/** The small model in Promela, and what is read of what SPIN prints. */
class PromelaTest {

  private static final String PRINTED =
      """
      State-vector 80 byte, depth reached 209505, errors: 0
         951603 states, stored
        4125731 states, matched
        5077334 transitions (= stored+matched)
      hash conflicts:   1052127 (resolved)

      Stats on memory usage (in Megabytes):
         90.752\tequivalent memory usage for states (stored*(State-vector + overhead))
         58.700\tactual memory usage for states (compression: 64.68%)
         16.000\tmemory used for hash table (-w21)
         43.562\tmemory used for DFS stack (-m951603)
        118.145\ttotal actual memory usage

      pan: elapsed time 1.25 seconds
      pan: rate 761282.4 states/second
      """;

  @TempDir private Path folder;

  @Test
  void whatSpinPrintsIsReadWithoutItsStack() throws Promela.Incomparable {
    Round round = Promela.round(PRINTED, 951_603);
    assertThat(round.states()).isEqualTo(951_603);
    assertThat(round.transitions()).isEqualTo(5_077_334);
    assertThat(round.seconds()).isEqualTo(1.25);
    assertThat(round.bytes()).isEqualTo((118.145 - 43.562) * (1 << 20));
  }

  @ParameterizedTest
  @CsvSource({
    "pan: elapsed, error: max search depth too small, SPIN has gone less deep than there are states",
    "errors: 0, errors: 1, SPIN finds an error",
    "951603 states, 951602 states, SPIN finds 951602 states where there are 951603",
    "elapsed, past, SPIN does not tell elapsed time ([0-9.e+]+) seconds"
  })
  void figuresOfAnotherSearchAreRefused(String said, String instead, String refusal) {
    String printed = PRINTED.replace(said, instead);
    assertThatThrownBy(() -> Promela.round(printed, 951_603))
        .hasMessage(refusal + ", so its figures do not compare");
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  @Tag("outside")
  void itHasTheStatesOfTheModelInJava(Mode mode) throws Exception {
    assumeTrue(Promela.missing().isEmpty(), () -> "skipped: spin and gcc are not both installed");
    Size size = Verdict.SMALLEST;
    long states =
        new Explorer(
                PinModel.counting(size, mode), Workers.ONE, Limits.bytes(1 << 28), Watcher.NOBODY)
            .explore()
            .states();
    Promela promela = new Promela(folder, size, mode, false);
    promela.make();
    assertThat(promela.search(states).round().states()).isEqualTo(states);
  }

  @Test
  @Tag("outside")
  void itsClaimsBreakWhereNobodyAsks() throws IOException, InterruptedException {
    assumeTrue(Promela.missing().isEmpty(), () -> "skipped: spin and gcc are not both installed");
    Promela promela = new Promela(folder, Verdict.SMALLEST, Mode.NONE, true);
    promela.make();
    assertThatThrownBy(() -> promela.search(100_000)).hasMessageStartingWith("SPIN finds an error");
  }
}
