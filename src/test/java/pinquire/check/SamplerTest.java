package pinquire.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.check.Explored.Witness;
import pinquire.litmus.Bits;
import pinquire.litmus.Bits.Field;
import pinquire.litmus.PinModel;
import pinquire.litmus.PinModel.Mode;
import pinquire.litmus.PinModel.Size;
import pinquire.litmus.Places;

/** Random runs, and the short schedules that are made of long ones. */
class SamplerTest {

  private static final Size SMALL = new Size(1, 1, 1, 1);

  private static Sampled sampled(Supplier<Model> model, long seed, int runs) {
    return new Sampler(model.get(), seed, made -> {}).sample(runs);
  }

  private static Map<String, Integer> lengths(List<Witness> witnesses) {
    Map<String, Integer> lengths = new TreeMap<>();
    witnesses.forEach(witness -> lengths.put(witness.property(), witness.schedule().size()));
    return lengths;
  }

  private static String said(Witness witness) {
    return witness.schedule().stream()
        .map(taken -> taken.actor() + " " + taken.move())
        .collect(Collectors.joining(", "));
  }

  /** A model made for one test: actors over a few numbers, and what must be true of them. */
  private static final class Small {

    private final Bits.Row row = new Bits.Row();
    private final Bits bits = new Bits(row, 63);
    private final List<Actor> actors = new ArrayList<>();

    Places actor(String name) {
      return new Places(name, bits.holding(7));
    }

    Model model(Property... properties) {
      List<Actor> all = List.copyOf(actors);
      return new Model() {
        @Override
        public int words() {
          return bits.words();
        }

        @Override
        public Cursor cursor() {
          return row;
        }

        @Override
        public void begin() {}

        @Override
        public List<Actor> actors() {
          return all;
        }

        @Override
        public List<Property> properties() {
          return List.of(properties);
        }
      };
    }
  }

  /** Two who count by reading and writing, and a third who looks on and sleeps a while. */
  private static Model counters() {
    Small small = new Small();
    Field count = small.bits.holding(3);
    List<Field> ends = new ArrayList<>();
    for (String name : List.of("one", "two")) {
      Field read = small.bits.holding(3);
      Field ended = small.bits.flag();
      Places places = small.actor(name);
      int reads = places.place();
      int writes = places.place();
      int end = places.place();
      places.move(reads, "read", () -> read.set(count.get()), writes);
      places.move(
          writes,
          "write",
          () -> {
            count.set(read.get() + 1);
            ended.set(true);
          },
          end);
      small.actors.add(places.actor());
      ends.add(ended);
    }
    Places third = small.actor("third");
    int last = third.place();
    for (int nap = 0; nap < 6; nap++) {
      int next = third.place();
      third.move(last, "nap " + nap, () -> {}, next);
      last = next;
    }
    small.actors.add(third.actor());
    return small.model(
        new Property("both-count", () -> count.get() == 2 || !ends.stream().allMatch(Field::is)));
  }

  @Test
  void aScheduleIsMadeShortUntilOnlyWhatMattersIsLeft() {
    Sampled sampled = sampled(SamplerTest::counters, 1, 1_000);
    assertThat(sampled.witnesses()).hasSize(1);
    assertThat(said(sampled.witnesses().get(0)))
        .isIn(
            "one read, two read, one write, two write",
            "two read, one read, one write, two write",
            "one read, two read, two write, one write",
            "two read, one read, two write, one write");
  }

  @Test
  void runsEndWhenAllThatWasLookedForIsBroken() {
    assertThat(sampled(SamplerTest::counters, 1, 1_000_000).runs()).isLessThan(100);
  }

  /** Each takes its own lock, then that of the other. */
  private static Model locks() {
    Small small = new Small();
    List<Field> locks = small.bits.flags(2);
    for (int mine = 0; mine < 2; mine++) {
      Field own = locks.get(mine);
      Field other = locks.get(1 - mine);
      Places places = small.actor("owner " + mine);
      int begin = places.place();
      int one = places.place();
      int both = places.place();
      int end = places.place();
      places.move(begin, "own lock", () -> !own.is(), () -> own.set(true), one);
      places.move(one, "other lock", () -> !other.is(), () -> other.set(true), both);
      places.move(
          both,
          "unlock",
          () -> {
            own.set(false);
            other.set(false);
          },
          end);
      small.actors.add(places.actor());
    }
    return small.model();
  }

  @Test
  void aDeadlockIsFoundAndMadeShort() {
    Sampled sampled = sampled(SamplerTest::locks, 5, 100);
    assertThat(lengths(sampled.witnesses())).isEqualTo(Map.of(Explorer.NO_DEADLOCK, 2));
    assertThat(sampled.runs()).isEqualTo(100);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void everyScheduleIsPossibleAndBreaksItsPropertyWithItsLastMove(Mode mode) {
    Supplier<Model> model = PinModel.claiming(SMALL, mode);
    for (Witness witness : sampled(model, 1, 20).witnesses()) {
      assertThat(Replayed.broken(model.get(), witness)).isEqualTo(witness.property());
    }
  }

  /** The shortest are 37, 17 and 15 moves long; they are found in thousands. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 7})
  void schedulesComeNearTheShortestThereAre(long seed) {
    Map<String, Integer> lengths =
        lengths(sampled(PinModel.claiming(SMALL, Mode.NONE), seed, 20_000).witnesses());
    assertThat(lengths.get(PinModel.LOST)).isBetween(37, 45);
    assertThat(lengths.get(PinModel.STABLE)).isBetween(17, 20);
    assertThat(lengths.get(PinModel.CLEAN)).isBetween(15, 18);
  }

  @Test
  void whatNoOrderBreaksNoRunBreaks() {
    assertThat(sampled(PinModel.claiming(SMALL, Mode.EXACT), 1, 20).witnesses()).isEmpty();
  }

  @Test
  void aSeedGivesTheSameAgainAndAnotherSeedSomethingElse() {
    Supplier<Model> model = PinModel.claiming(SMALL, Mode.NONE);
    Sampled once = sampled(model, 7, 100);
    assertThat(sampled(model, 7, 100)).isEqualTo(once);
    assertThat(sampled(model, 8, 100)).isNotEqualTo(once);
  }

  @Test
  void theNumbersOfASeedAreTheseOnEveryMachine() {
    Draw draw = new Draw(7);
    List<Integer> numbers = new ArrayList<>();
    while (numbers.size() < 8) {
      numbers.add(draw.below(10));
    }
    assertThat(numbers).containsExactly(4, 2, 3, 7, 0, 4, 4, 7);
  }

  @Test
  void numbersAreSpreadEvenly() {
    Draw draw = new Draw(1);
    int[] counts = new int[6];
    for (int i = 0; i < 60_000; i++) {
      counts[draw.below(6)]++;
    }
    for (int count : counts) {
      assertThat(count).isBetween(9_700, 10_300);
    }
  }

  /** Somebody who goes in a circle. */
  private static Model circle() {
    Small small = new Small();
    Places places = small.actor("walker");
    int place = places.place();
    places.move(place, "step", () -> {}, place);
    small.actors.add(places.actor());
    return small.model();
  }

  @Test
  void aRunWithoutAnEndIsGivenUp() {
    Sampled sampled = sampled(SamplerTest::circle, 1, 3);
    assertThat(sampled.runs()).isEqualTo(3);
    assertThat(sampled.endless()).isEqualTo(3);
    assertThat(sampled.witnesses()).isEmpty();
  }

  @Test
  void itCanBeStoppedAtAnyMove() {
    IntConsumer stop =
        made -> {
          throw new IllegalStateException("stopped");
        };
    assertThatThrownBy(() -> new Sampler(circle(), 1, stop).sample(1)).hasMessage("stopped");
  }
}
