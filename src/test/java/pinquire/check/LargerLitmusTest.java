package pinquire.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pinquire.litmus.PinModel;
import pinquire.litmus.PinModel.Mode;
import pinquire.litmus.PinModel.Size;

/**
 * The larger sizes of the model of {@link LitmusTest}. This search found the counts first. SPIN
 * finds the same twenty in {@code pinquire/bench/pin.pml}, without reductions.
 */
@Tag("slow")
class LargerLitmusTest {

  private static final Limits ROOMY = Limits.bytes(2L << 30);

  @ParameterizedTest
  @CsvSource({
    "1, 2, 2, 1, 1483983 951603 1329351 878457 1591617",
    "1, 2, 2, 2, 1923709 1201754 1695440 1128608 2058248",
    "1, 3, 2, 1, 9607677 6840642 9962166 6374370 10839350",
    "2, 1, 1, 1, 23602441 10574338 14727577 8645809 21317158"
  })
  void statesInEachMode(int pages, int processes, int devices, int stores, String states) {
    Size size = new Size(pages, processes, devices, stores);
    assertThat(
            Arrays.stream(Mode.values())
                .map(mode -> Long.toString(states(size, mode)))
                .collect(Collectors.joining(" ")))
        .isEqualTo(states);
  }

  private static long states(Size size, Mode mode) {
    Explored explored =
        new Explorer(PinModel.counting(size, mode), Workers.ONE, ROOMY, Watcher.NOBODY).explore();
    assertThat(explored.whole()).isTrue();
    return explored.states();
  }
}
