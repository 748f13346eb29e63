package pinquire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarTest {

  @Test
  void saysPlainlyWhetherItIsMet() {
    assertThat(Bar.WARM.beside(10)).isEqualTo("  bar: at least 10, met");
    assertThat(Bar.WARM.beside(9.99)).isEqualTo("  bar: at least 10, NOT met");
    assertThat(Bar.BYTES.beside(40.1)).isEqualTo("  bar: at most 40, NOT met");
    assertThat(Bar.NONE.beside(1)).isEmpty();
  }
}
