package pinquire.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pinquire.jupyter.Interrupts.Ended;
import pinquire.jupyter.KernelBench.Figure;

/** The measurement runs and its figures make sense; how large they are is nobody's test. */
@Timeout(60)
class KernelBenchTest {

  private static final KernelBench.Cells CELLS =
      new KernelBench.Cells("1+1", "pi", "print on\nspin", "lines 100000");

  private static List<String> toy() {
    List<String> argv =
        new ArrayList<>(KernelSpec.javaCommand(ToyKernel.class.getName(), List.of()));
    argv.addAll(List.of("kernel", "{connection_file}"));
    return argv;
  }

  @Test
  void endlessCellsAreInterruptedOneAfterTheOther() throws IOException, InterruptedException {
    Map<String, Ended> ended =
        Interrupts.measure(toy(), Map.of("loop", "print on\nspin", "sleep", "print on\nsleep"));

    assertThat(ended).containsOnlyKeys("loop", "sleep");
    assertThat(ended.values()).allMatch(end -> end.latency() > 0 && end.burning() >= 0);
  }

  @Test
  void aKernelIsTimedFromItsStartToItsWarmCells() throws IOException, InterruptedException {
    Map<Figure, Double> figures = new EnumMap<>(KernelBench.starts(toy(), CELLS));
    figures.putAll(KernelBench.session(toy(), CELLS, 20));

    assertThat(figures).containsOnlyKeys(Figure.values()).containsEntry(Figure.LINES_LOST, 0.0);
    assertThat(figures.get(Figure.WARM_CELL))
        .isPositive()
        .isLessThanOrEqualTo(figures.get(Figure.WARM_CELL_P95))
        .isLessThan(figures.get(Figure.COLD_START));
  }
}
