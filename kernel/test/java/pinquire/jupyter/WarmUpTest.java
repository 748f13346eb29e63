package pinquire.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  private final Toy users = new Toy();
  private final Toy own = new Toy();

  private WarmUp of(Cells cells) {
    return new WarmUp(cells, () -> own, List.of("print a", "misspelt", "print b"));
  }

  @Test
  void familiarCellsRunInASessionOfTheirOwnUntilOneFails() {
    try (Cells cells = new Cells(() -> users)) {
      of(cells).run();
    }
    assertThat(own.ran).containsExactly("print a", "misspelt");
    assertThat(users.ran).isEmpty();
  }

  @Test
  void nothingRunsOnceTheUserHasBegun() {
    try (Cells cells = new Cells(() -> users)) {
      WarmUp warmUp = of(cells);
      warmUp.end();
      warmUp.run();
    }
    assertThat(own.ran).isEmpty();
  }

  @Test
  void aSessionThatHasEndedIsLeftAlone() {
    Cells cells = new Cells(() -> users);
    cells.close();
    of(cells).run();

    assertThat(own.ran).isEmpty();
  }
}
