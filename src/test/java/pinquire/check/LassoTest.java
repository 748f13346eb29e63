package pinquire.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.check.Explored.Lasso;
import pinquire.check.Explored.Taken;
import pinquire.litmus.Bits.Field;
import pinquire.litmus.PinModel;
import pinquire.litmus.PinModel.Mode;
import pinquire.litmus.Places;

/** Who comes to an end under every fair schedule, and how somebody may not. */
class LassoTest {

  private static final Limits ROOMY = Limits.bytes(1L << 30);

  private static Explored explored(Supplier<Model> model, Workers workers, Limits limits) {
    return new Explorer(model, workers, limits, Watcher.NOBODY).exploreWithLoops();
  }

  private static List<String> lassos(Turns.Cast cast) {
    return lassos(Fairness.WEAK, cast);
  }

  private static List<String> lassos(Fairness fairness, Turns.Cast cast) {
    return explored(Turns.of(cast), Workers.ONE, ROOMY).lassos().orElseThrow().stream()
        .filter(lasso -> lasso.fairness() == fairness)
        .map(LassoTest::told)
        .toList();
  }

  /** {@code a: x y (z)*}. */
  private static String told(Lasso lasso) {
    return "%s: %s(%s)*".formatted(lasso.actor(), told(lasso.stem()), told(lasso.loop()));
  }

  private static String told(List<Taken> moves) {
    return moves.stream().map(Taken::move).collect(Collectors.joining(" "));
  }

  /** Looks again and again whether a flag is set, and ends when it is. */
  private static Places spinner(Turns model, String name, Field flag) {
    Places spinner = model.actor(name, 2);
    spinner.branch(0, "look", () -> !flag.is(), 0);
    spinner.branch(0, "seen", flag::is, 1);
    return spinner;
  }

  @Test
  void whoSpinsForWhatNobodyDoesNeverEnds() {
    assertThat(
            lassos(
                model -> {
                  Field flag = model.flag();
                  spinner(model, "spinner", flag);
                  model.actor("other", 2).move(0, "work", () -> {}, 1);
                }))
        .containsExactly("spinner: work(look)*");
  }

  @Test
  void whoSpinsForWhatSomebodyCanDoIsLetGoByAFairSchedule() {
    assertThat(
            lassos(
                model -> {
                  Field flag = model.flag();
                  spinner(model, "spinner", flag);
                  model.actor("other", 2).move(0, "set", () -> flag.set(true), 1);
                }))
        .isEmpty();
  }

  @Test
  void whoWaitsForOneWhoSpinsIsCaughtWithHim() {
    assertThat(
            lassos(
                model -> {
                  Field never = model.flag();
                  Field done = model.flag();
                  spinner(model, "spinner", never).move(1, "tell", () -> done.set(true), 0);
                  model.actor("waiter", 2).move(0, "wait", done::is, () -> {}, 1);
                }))
        .containsExactly("spinner: (look)*", "waiter: (look)*");
  }

  /** Two who are polite to each other: each takes back what it wanted when the other wants it. */
  private static void polite(Turns model, String name, Field mine, Field other) {
    Places actor = model.actor(name, 3);
    actor.move(0, name + " wants", () -> mine.set(true), 1);
    actor.move(1, name + " yields", other::is, () -> mine.set(false), 0);
    actor.move(1, name + " gets it", () -> !other.is(), () -> mine.set(false), 2);
  }

  @Test
  void twoWhoAlwaysYieldToEachOtherMayNeverEnd() {
    assertThat(
            lassos(
                model -> {
                  Field one = model.flag();
                  Field two = model.flag();
                  polite(model, "A", one, two);
                  polite(model, "B", two, one);
                }))
        .containsExactly(
            "A: A wants(B wants A yields A wants B yields)*",
            "B: A wants(B wants A yields A wants B yields)*");
  }

  /** Takes a lock and drops it for ever. */
  private static void greedy(Turns model, Field lock) {
    Places greedy = model.actor("greedy", 2);
    greedy.move(0, "lock", () -> !lock.is(), () -> lock.set(true), 1);
    greedy.move(1, "unlock", () -> lock.set(false), 0);
  }

  @Test
  void whoCanMoveOnlyNowAndThenMayBePassedOver() {
    assertThat(
            lassos(
                model -> {
                  Field lock = model.flag();
                  greedy(model, lock);
                  model.actor("patient", 2).move(0, "take", () -> !lock.is(), () -> {}, 1);
                }))
        .containsExactly("greedy: (lock unlock)*", "patient: (lock unlock)*");
  }

  @Test
  void whoCanMoveNowAndThenIsNotPassedOverByAStronglyFairSchedule() {
    assertThat(
            lassos(
                Fairness.STRONG,
                model -> {
                  Field lock = model.flag();
                  greedy(model, lock);
                  model.actor("patient", 2).move(0, "take", () -> !lock.is(), () -> {}, 1);
                }))
        .containsExactly("greedy: take(lock unlock)*");
  }

  /** The loop around both is not fair to the one who could leave it, one of them is. */
  @Test
  void partOfALoopMayBeStronglyFairThoughTheLoopIsNot() {
    assertThat(
            lassos(
                Fairness.STRONG,
                model -> {
                  Field seen = model.flag();
                  Places walker = model.actor("walker", 4);
                  walker.move(0, "left", () -> {}, 1);
                  walker.move(1, "stay", () -> {}, 1);
                  walker.move(1, "back", () -> {}, 0);
                  walker.move(0, "right", () -> seen.set(true), 2);
                  walker.move(2, "return", () -> seen.set(false), 0);
                  model.actor("waiter", 2).move(0, "go", seen::is, () -> {}, 1);
                }))
        .containsExactly("walker: (left back)*", "waiter: (left back)*");
  }

  /** Works and comes home for ever, unless it is caught on its way. */
  private static Places worker(Turns model, Field trap) {
    Places worker = model.actor("worker", 3).home(0);
    worker.move(0, "begin", () -> {}, 1);
    worker.branch(1, "done", () -> !trap.is(), 0);
    worker.branch(1, "again", trap::is, 1);
    return worker;
  }

  @Test
  void whoGoesOnForEverOnlyHasToComeHomeAgainAndAgain() {
    assertThat(lassos(Fairness.WEAK, model -> worker(model, model.flag()))).isEmpty();
    assertThat(
            lassos(
                Fairness.STRONG,
                model -> {
                  Field trap = model.flag();
                  worker(model, trap);
                  model.actor("trapper", 2).move(0, "set", () -> trap.set(true), 1);
                }))
        .containsExactly("worker: begin set(again)*");
  }

  @Test
  void whoWaitsForWhatIsNeverDoneIsCaughtWhileOthersGoOnForEver() {
    assertThat(
            lassos(
                Fairness.STRONG,
                model -> {
                  Field never = model.flag();
                  worker(model, never);
                  model.actor("waiter", 2).move(0, "go", never::is, () -> {}, 1);
                }))
        .containsExactly("waiter: (begin done)*");
  }

  @Test
  void aLoopIsLeftWhenItsOnlyWayOutIsAlwaysThere() {
    assertThat(
            lassos(
                model -> {
                  Places actor = model.actor("actor", 3);
                  actor.move(0, "there", () -> {}, 1);
                  actor.move(1, "back", () -> {}, 0);
                  Field stop = model.flag();
                  actor.branch(0, "end", stop::is, 2);
                  actor.branch(1, "end", stop::is, 2);
                  model.actor("stopper", 2).move(0, "stop", () -> stop.set(true), 1);
                }))
        .containsExactly("actor: stop(there back)*");
  }

  /** A search numbers its layers in a byte. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 253, 254, 255, 256, 257, 508, 509, 600})
  void aLoopIsFoundHoweverFarItLeadsBack(int back) {
    Turns.Cast cast =
        model -> {
          Places walker = model.actor("walker", 701);
          for (int place = 0; place < 700; place++) {
            walker.branch(place, "on from " + place, () -> true, place + 1);
          }
          walker.branch(700, "back", () -> true, 700 - back);
        };
    assertThat(explored(Turns.of(cast), Workers.ONE, ROOMY).lassos().orElseThrow())
        .hasSize(Fairness.values().length)
        .allSatisfy(lasso -> assertThat(lasso.stem()).hasSize(700 - back))
        .allSatisfy(lasso -> assertThat(lasso.loop()).hasSize(back + 1));
  }

  @Test
  void aDeadlockIsNoLoop() {
    Explored explored =
        explored(
            Turns.of(model -> model.actor("waiter", 2).move(0, "wait", () -> false, () -> {}, 1)),
            Workers.ONE,
            ROOMY);
    assertThat(explored.lassos()).contains(List.of());
  }

  @Test
  void nobodyIsAskedWhoEndsWhenNotEverythingWasExplored() {
    Supplier<Model> model = PinModel.counting(new PinModel.Size(1, 1, 1, 1), Mode.NONE);
    assertThat(explored(model, Workers.ONE, ROOMY.depth(10)).lassos()).isEqualTo(Optional.empty());
    assertThat(explored(model, Workers.ONE, Limits.bytes(1_500_000)).lassos())
        .isEqualTo(Optional.empty());
  }

  @Test
  void whoLooksOnCanEndIt() {
    Supplier<Model> model = PinModel.counting(new PinModel.Size(1, 1, 1, 1), Mode.NONE);
    Watcher impatient =
        (depth, states, bytes) -> {
          if (states > 22_147) {
            throw new IllegalStateException("enough");
          }
        };
    assertThatThrownBy(() -> new Explorer(model, Workers.ONE, ROOMY, impatient).exploreWithLoops())
        .hasMessage("enough");
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void twoThreadsFindTheSameLassosAsOne(Mode mode) {
    Supplier<Model> model = PinModel.counting(new PinModel.Size(1, 1, 1, 1), mode);
    Optional<List<Lasso>> alone = explored(model, Workers.ONE, ROOMY).lassos();
    assertThat(alone).isPresent();
    assertThat(explored(model, new Team(2), ROOMY).lassos()).isEqualTo(alone);
  }

  /** With so many the edges are not kept, and the moves are taken again whenever they are asked. */
  @Test
  void amongFortyTheSameLassosAreFound() {
    assertThat(
            lassos(
                Fairness.STRONG,
                model -> {
                  Field one = model.flag();
                  Field two = model.flag();
                  polite(model, "A", one, two);
                  polite(model, "B", two, one);
                  for (int idle = 0; idle < 38; idle++) {
                    model.actor("idle" + idle, 1);
                  }
                }))
        .containsExactly(
            "A: A wants(B wants A yields A wants B yields)*",
            "B: A wants(B wants A yields A wants B yields)*");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 63})
  void rowsOfSeveralWordsHaveTheSameLassos(int bitsPerWord) {
    Supplier<Model> model =
        Turns.of(
            turns -> {
              Field one = turns.flag();
              Field two = turns.flag();
              polite(turns, "A", one, two);
              polite(turns, "B", two, one);
            },
            bitsPerWord);
    assertThat(explored(model, Workers.ONE, ROOMY).lassos().orElseThrow())
        .filteredOn(lasso -> lasso.fairness() == Fairness.STRONG)
        .extracting(LassoTest::told)
        .containsExactly(
            "A: A wants(B wants A yields A wants B yields)*",
            "B: A wants(B wants A yields A wants B yields)*");
  }
}
