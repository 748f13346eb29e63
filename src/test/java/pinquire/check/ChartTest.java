package pinquire.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pinquire.check.Explored.Taken;
import pinquire.litmus.PinModel;
import pinquire.litmus.PinModel.Mode;
import pinquire.litmus.PinModel.Size;

/** An explored graph that is told state by state and move by move. */
class ChartTest {

  private static final Size SMALL = new Size(1, 1, 1, 1);
  private static final Limits ROOMY = Limits.bytes(1L << 30);

  /** What was told, as lines. */
  private static final class Lines implements Chart {
    private final List<String> states = new ArrayList<>();
    private final List<int[]> moves = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    @Override
    public void state(int number, List<String> broken) {
      assertThat(number).isEqualTo(states.size());
      states.add(number + " " + broken);
    }

    @Override
    public void move(int from, Taken move, int to) {
      assertThat(from).isEqualTo(states.size() - 1);
      moves.add(new int[] {from, to});
      labels.add(from + " " + move + " " + to);
    }

    /** How far each state is from the first, found once more; -1 where nothing leads. */
    private int[] distances() {
      int[] distances = new int[states.size()];
      Arrays.fill(distances, -1);
      distances[0] = 0;
      boolean more = true;
      for (int far = 0; more; far++) {
        more = false;
        for (int[] move : moves) {
          if (distances[move[0]] == far && distances[move[1]] < 0) {
            distances[move[1]] = far + 1;
            more = true;
          }
        }
      }
      return distances;
    }
  }

  private record Told(Explored explored, Lines lines) {}

  private static Told told(Supplier<Model> model, Workers workers, Limits limits) {
    Explorer explorer = new Explorer(model, workers, limits, Watcher.NOBODY);
    Explored explored = explorer.explore();
    Lines lines = new Lines();
    explorer.tell(lines);
    return new Told(explored, lines);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void everyStateAndEveryMoveIsToldOnce(Mode mode) {
    Told told = told(PinModel.counting(SMALL, mode), Workers.ONE, ROOMY);
    assertThat(told.lines.states).hasSize((int) told.explored.states());
    assertThat(told.lines.labels)
        .hasSize((int) told.explored.transitions())
        .doesNotHaveDuplicates();
  }

  @Test
  void statesAreNumberedInTheOrderOfTheirDistance() {
    Told told = told(PinModel.counting(SMALL, Mode.NONE), Workers.ONE, ROOMY);
    int[] distances = told.lines.distances();
    assertThat(distances).isSorted().startsWith(0, 1).endsWith(told.explored.depth());
  }

  @Test
  void severalThreadsTellTheSameAsOne() {
    Supplier<Model> model = PinModel.counting(SMALL, Mode.EXACT);
    Lines alone = told(model, Workers.ONE, ROOMY).lines;
    Lines together = told(model, new Team(2), ROOMY).lines;
    assertThat(together.states).isEqualTo(alone.states);
    assertThat(together.labels).isEqualTo(alone.labels);
  }

  @Test
  void whereASearchStoppedAtADepthTheLastStatesHaveNoMoves() {
    Told told = told(PinModel.counting(SMALL, Mode.NONE), Workers.ONE, ROOMY.depth(6));
    assertThat(told.lines.states).hasSize((int) told.explored.states());
    assertThat(told.lines.moves).hasSize((int) told.explored.transitions());
    assertThat(told.lines.distances()).isSorted().endsWith(6);
  }

  @Test
  void aSearchThatRanOutOfMemoryHasNothingWholeToTell() {
    Explorer explorer =
        new Explorer(
            PinModel.counting(new Size(1, 2, 1, 1), Mode.NONE),
            Workers.ONE,
            Limits.bytes(2_000_000),
            Watcher.NOBODY);
    assertThatThrownBy(() -> explorer.tell(new Lines())).isInstanceOf(IllegalStateException.class);
    assertThat(explorer.explore().whole()).isFalse();
    assertThatThrownBy(() -> explorer.tell(new Lines())).isInstanceOf(IllegalStateException.class);
  }
}
