package pinquire.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RehearsalTest {

  private static final List<String> TOY =
      KernelSpec.javaCommand(ToyKernel.class.getName(), List.of());

  @Test
  void aKernelLivesThroughItsFirstSecondsAndEndsByItself() throws Exception {
    assertThat(Rehearsal.of(TOY, List.of("print a", "7"))).isTrue();
  }

  @Test
  void aCellThatFailsIsNoRehearsal() throws Exception {
    assertThat(Rehearsal.of(TOY, List.of("print a", "misspelt"))).isFalse();
  }
}
