package pinquire.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The measurement runs and its figures make sense; how large they are is nobody's test. */
@Timeout(60)
class KernelBenchTest {

  @Test
  void aKernelIsTimedFromItsStartToItsWarmCells() throws IOException {
    List<String> argv =
        new ArrayList<>(KernelSpec.javaCommand(ToyKernel.class.getName(), List.of()));
    argv.addAll(List.of("kernel", "{connection_file}"));

    KernelBench.Figures figures = KernelBench.measure(argv, "1+1", 20);

    assertThat(figures.warmMedian()).isPositive().isLessThanOrEqualTo(figures.warmP95());
    assertThat(figures.firstCell()).isPositive();
    assertThat(figures.coldStart()).isGreaterThan(figures.warmMedian());
  }
}
