package pinquire.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pinquire.check.Explored.Witness;
import pinquire.litmus.PinModel;
import pinquire.litmus.PinModel.Mode;
import pinquire.litmus.PinModel.Size;

/** A model whose states two other checkers have counted, and what this one finds in it. */
class LitmusTest {

  private static final Size SMALL = new Size(1, 1, 1, 1);
  private static final Size TWO_PROCESSES = new Size(1, 2, 1, 1);
  private static final Limits ROOMY = Limits.bytes(1L << 30);

  private static Explored explored(Supplier<Model> model, Workers workers) {
    return new Explorer(model, workers, ROOMY, Watcher.NOBODY).explore();
  }

  private static Explored explored(Supplier<Model> model) {
    return explored(model, Workers.ONE);
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, 22148, 147409",
    "EXACT, 15643, 111184",
    "MAPCOUNT, 19554, 150728",
    "MAPPED, 14609, 100210",
    "EARLY, 24764, 169742"
  })
  void itsStatesAreAsManyAsOthersHaveCounted(Mode mode, long one, long two) {
    assertThat(explored(PinModel.counting(SMALL, mode)).states()).isEqualTo(one);
    assertThat(explored(PinModel.counting(TWO_PROCESSES, mode)).states()).isEqualTo(two);
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, lost 37 stable 17 clean-while-pinned 15",
    "EXACT, ''",
    "MAPCOUNT, stable 18 clean-while-pinned 16",
    "MAPPED, ''",
    "EARLY, stable 17 clean-while-pinned 15"
  })
  void itsShortestSchedulesAreAsLongAsOthersHaveFound(Mode mode, String lengths) {
    assertThat(lengths(explored(PinModel.claiming(SMALL, mode)).witnesses())).isEqualTo(lengths);
  }

  /** Two devices of one process do the same; of three, six arrangements count as one. */
  @ParameterizedTest
  @EnumSource(Mode.class)
  void devicesThatDoTheSameAreFolded(Mode mode) {
    for (int devices = 2; devices <= 3; devices++) {
      Size size = new Size(1, 1, devices, devices == 2 ? 1 : 0);
      Supplier<Model> model = PinModel.claiming(size, mode);
      Explored whole = explored(model);
      Explored folded =
          new Explorer(model, Workers.ONE, ROOMY, Watcher.NOBODY, Reductions.ALL).explore();
      assertThat(lengths(folded.witnesses())).isEqualTo(lengths(whole.witnesses()));
      assertThat(folded.never()).isEqualTo(whole.never());
      assertThat(folded.folded()).isTrue();
      int arrangements = devices == 2 ? 2 : 6;
      assertThat(folded.states() * arrangements).isBetween(whole.states(), 2 * whole.states());
      for (Witness witness : folded.witnesses()) {
        assertThat(Replayed.broken(model.get(), witness)).isEqualTo(witness.property());
      }
    }
  }

  private static String lengths(List<Witness> witnesses) {
    return witnesses.stream()
        .map(witness -> witness.property() + " " + witness.schedule().size())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void everyScheduleIsPossibleAndBreaksItsPropertyWithItsLastMove(Mode mode) {
    Supplier<Model> model = PinModel.claiming(SMALL, mode);
    for (Witness witness : explored(model).witnesses()) {
      assertThat(Replayed.broken(model.get(), witness)).isEqualTo(witness.property());
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void twoThreadsFindTheSameAsOne(Mode mode) {
    Supplier<Model> model = PinModel.claiming(SMALL, mode);
    Explored alone = explored(model);
    Explored together = explored(model, new Team(2));
    assertThat(together.states()).isEqualTo(alone.states());
    assertThat(together.transitions()).isEqualTo(alone.transitions());
    assertThat(together.depth()).isEqualTo(alone.depth());
    assertThat(together.witnesses()).isEqualTo(alone.witnesses());
    assertThat(together.never()).isEqualTo(alone.never());
  }

  @ParameterizedTest
  @CsvSource({"31", "16", "9"})
  void rowsOfSeveralWordsAreTheSameStates(int bitsPerWord) {
    Supplier<Model> cut = () -> PinModel.of(SMALL, Mode.NONE, PinModel.ALL, bitsPerWord);
    assertThat(cut.get().words()).isGreaterThan(1);
    Explored wide = explored(cut);
    Explored narrow = explored(PinModel.claiming(SMALL, Mode.NONE));
    assertThat(wide.states()).isEqualTo(narrow.states());
    assertThat(lengths(wide.witnesses())).isEqualTo(lengths(narrow.witnesses()));
    assertThat(explored(cut, new Team(2)).witnesses()).isEqualTo(wide.witnesses());
  }

  @Test
  void exploringAgainFindsTheSame() {
    Explorer explorer =
        new Explorer(PinModel.claiming(SMALL, Mode.NONE), Workers.ONE, ROOMY, Watcher.NOBODY);
    assertThat(explorer.explore()).isEqualTo(explorer.explore());
  }

  @Test
  void aSearchThatRunsOutOfMemoryTellsHowFarItCame() {
    Explored cut =
        new Explorer(
                PinModel.counting(TWO_PROCESSES, Mode.NONE),
                Workers.ONE,
                Limits.bytes(2_000_000),
                Watcher.NOBODY)
            .explore();
    assertThat(cut.whole()).isFalse();
    assertThat(cut.states()).isBetween(20_000L, 147_408L);
    assertThat(cut.depth()).isPositive();
  }

  @Test
  void aSearchGoesNoDeeperThanItIsAllowed() {
    Limits limits = ROOMY.depth(14);
    Supplier<Model> model = PinModel.claiming(SMALL, Mode.NONE);
    Explored cut = new Explorer(model, Workers.ONE, limits, Watcher.NOBODY).explore();
    assertThat(cut.whole()).isFalse();
    assertThat(cut.depth()).isEqualTo(14);
    assertThat(cut.witnesses()).isEmpty();
  }

  @Test
  void movesThatNothingAllowsAreNamed() {
    assertThat(explored(PinModel.counting(SMALL, Mode.NONE)).never())
        .containsExactly(
            new Explored.Taken("flusher", "pinned 0"),
            new Explored.Taken("fsync", "not dirty 0"),
            new Explored.Taken("fsync", "start writeback of a bounce page 0"),
            new Explored.Taken("fsync", "pinned 0"));
  }

  /** What was found before the states ran out is told. */
  @Test
  void aSearchThatIsStoppedByTheNumberOfStatesTellsWhatItHasFound() {
    Supplier<Model> model = PinModel.claiming(SMALL, Mode.NONE);
    Explored whole = explored(model);
    Limits few = ROOMY.states(whole.states() - 1);
    Explored cut = new Explorer(model, Workers.ONE, few, Watcher.NOBODY).exploreWithLoops();
    assertThat(cut.whole()).isFalse();
    assertThat(cut.witnesses()).isNotEmpty().isSubsetOf(whole.witnesses());
  }

  /** How far each had come in the layer that was cut short, chance has a part in. */
  @Test
  void whatIsToldOfASearchThatWasCutShortDoesNotDependOnTheWorkers() {
    Supplier<Model> model = PinModel.counting(TWO_PROCESSES, Mode.NONE);
    Limits few = ROOMY.states(100_000);
    Explored alone = new Explorer(model, Workers.ONE, few, Watcher.NOBODY).explore();
    Explored together = new Explorer(model, new Team(3), few, Watcher.NOBODY).explore();
    assertThat(alone.whole()).isFalse();
    assertThat(alone.states()).isEqualTo(100_000);
    assertThat(alone.never()).isEmpty();
    assertThat(together.states()).isEqualTo(alone.states());
    assertThat(together.transitions()).isEqualTo(alone.transitions());
    assertThat(together.depth()).isEqualTo(alone.depth());
    assertThat(together.witnesses()).isEqualTo(alone.witnesses());
    assertThat(together.never()).isEmpty();
  }
}
