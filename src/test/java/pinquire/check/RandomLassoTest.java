package pinquire.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.check.Explored.Lasso;
import pinquire.check.Explored.Taken;
import pinquire.litmus.Bits.Field;
import pinquire.litmus.Places;

/** Lassos of random models, beside those of a plain search that knows every path between states. */
class RandomLassoTest {

  private static final int MODELS = 60;

  /** Actors who look at two flags and set them, at random. */
  private static Supplier<Model> model(long seed) {
    return Turns.of(
        turns -> {
          Random random = new Random(seed);
          List<Field> flags = List.of(turns.flag(), turns.flag());
          int actors = 2 + random.nextInt(2);
          for (int actor = 0; actor < actors; actor++) {
            actor(turns.actor("actor" + actor, 4), random, flags);
          }
        });
  }

  /** The last place has no moves. */
  private static void actor(Places actor, Random random, List<Field> flags) {
    for (int place = 0; place < 3; place++) {
      for (int move = random.nextInt(3); move >= 0; move--) {
        Field seen = flags.get(random.nextInt(2));
        int wish = random.nextInt(3);
        Field set = flags.get(random.nextInt(2));
        int value = random.nextInt(3);
        actor.move(
            place,
            place + "." + move,
            () -> wish == 2 || seen.get() == wish,
            () -> set.set(value == 2 ? set.get() : value),
            random.nextInt(10) == 0 ? 3 : random.nextInt(3));
      }
    }
  }

  /** A state, and where the moves of each actor lead. */
  private record Node(int depth, BitSet busy, List<List<Integer>> next) {
    private boolean isReady(int actor) {
      return !next.get(actor).isEmpty();
    }
  }

  /** All states of a model, found one by one. */
  private static final class Plain {

    private final Model model;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final boolean[][] reaches;

    Plain(Model model) {
      this.model = model;
      long[] first = new long[model.words()];
      model.cursor().point(first, 0);
      model.begin();
      number(first);
      List<Integer> depths = new ArrayList<>(List.of(0));
      for (int state = 0; state < rows.size(); state++) {
        nodes.add(node(rows.get(state), depths.get(state)));
        while (depths.size() < rows.size()) {
          depths.add(depths.get(state) + 1);
        }
      }
      reaches = closed();
    }

    private int number(long[] row) {
      Integer known = numbers.putIfAbsent(Arrays.toString(row), rows.size());
      if (known == null) {
        rows.add(row);
        return rows.size() - 1;
      }
      return known;
    }

    private Node node(long[] row, int depth) {
      BitSet busy = new BitSet();
      List<List<Integer>> next = new ArrayList<>();
      for (int actor = 0; actor < model.actors().size(); actor++) {
        List<Integer> targets = new ArrayList<>();
        model.cursor().point(row, 0);
        Actor mover = model.actors().get(actor);
        List<Move> moves = mover.moves().get(mover.place().getAsInt());
        busy.set(actor, !moves.isEmpty());
        for (Move move : moves) {
          long[] copy = row.clone();
          model.cursor().point(copy, 0);
          if (move.ready().getAsBoolean()) {
            move.effect().run();
            targets.add(number(copy));
          }
        }
        next.add(targets);
      }
      return new Node(depth, busy, next);
    }

    private boolean[][] closed() {
      int count = nodes.size();
      boolean[][] all = new boolean[count][count];
      for (int from = 0; from < count; from++) {
        for (List<Integer> targets : nodes.get(from).next()) {
          for (int to : targets) {
            all[from][to] = true;
          }
        }
      }
      for (int via = 0; via < count; via++) {
        for (int from = 0; from < count; from++) {
          for (int to = 0; all[from][via] && to < count; to++) {
            all[from][to] |= all[via][to];
          }
        }
      }
      return all;
    }

    /** How soon a loop can be entered that catches an actor; empty when there is none. */
    Optional<Integer> soonest(int actor) {
      return IntStream.range(0, nodes.size())
          .filter(state -> reaches[state][state] && catches(actor, around(state)))
          .mapToObj(state -> nodes.get(state).depth())
          .min(Integer::compare);
    }

    private List<Integer> around(int state) {
      return IntStream.range(0, nodes.size())
          .filter(other -> reaches[state][other] && reaches[other][state])
          .boxed()
          .toList();
    }

    private boolean catches(int actor, List<Integer> loop) {
      return loop.stream().allMatch(state -> nodes.get(state).busy().get(actor))
          && IntStream.range(0, model.actors().size()).allMatch(other -> isFair(other, loop));
    }

    private boolean isFair(int actor, List<Integer> loop) {
      return loop.stream()
          .map(nodes::get)
          .anyMatch(
              node ->
                  !node.isReady(actor) || node.next().get(actor).stream().anyMatch(loop::contains));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void aLassoIsFoundForWhoeverHasOneAndForNobodyElse(int part) {
    for (int seed = part * MODELS; seed < (part + 1) * MODELS; seed++) {
      Supplier<Model> model = model(seed);
      Explored explored =
          new Explorer(model, Workers.ONE, Limits.bytes(1 << 26), Watcher.NOBODY)
              .exploreWithLoops();
      Plain plain = new Plain(model.get());
      assertThat(explored.states()).isEqualTo(plain.nodes.size());
      List<Actor> actors = model.get().actors();
      for (int actor = 0; actor < actors.size(); actor++) {
        String name = actors.get(actor).name();
        Optional<Lasso> lasso =
            explored.lassos().orElseThrow().stream().filter(l -> l.actor().equals(name)).findAny();
        assertThat(lasso.map(l -> l.stem().size()))
            .as("%s of model %d", name, seed)
            .isEqualTo(plain.soonest(actor));
        lasso.ifPresent(found -> assertGoesOnForEver(model.get(), found));
      }
    }
  }

  /** Around once, it is back where it was, and nobody has been passed over. */
  private static void assertGoesOnForEver(Model model, Lasso lasso) {
    long[] row = new long[model.words()];
    model.cursor().point(row, 0);
    model.begin();
    lasso.stem().forEach(move -> take(model, move));
    long[] entry = row.clone();
    List<String> passedOver = new ArrayList<>(model.actors().stream().map(Actor::name).toList());
    for (Taken move : lasso.loop()) {
      passedOver.retainAll(ready(model));
      passedOver.remove(move.actor());
      assertThat(here(actor(model, lasso.actor()))).isNotEmpty();
      take(model, move);
    }
    assertThat(lasso.loop()).isNotEmpty();
    assertThat(row).isEqualTo(entry);
    assertThat(passedOver).isEmpty();
  }

  private static List<String> ready(Model model) {
    return model.actors().stream()
        .filter(actor -> here(actor).stream().anyMatch(move -> move.ready().getAsBoolean()))
        .map(Actor::name)
        .toList();
  }

  private static List<Move> here(Actor actor) {
    return actor.moves().get(actor.place().getAsInt());
  }

  private static Actor actor(Model model, String name) {
    return model.actors().stream().filter(a -> a.name().equals(name)).findAny().orElseThrow();
  }

  private static void take(Model model, Taken taken) {
    Move move =
        here(actor(model, taken.actor())).stream()
            .filter(m -> m.label().equals(taken.move()))
            .findAny()
            .orElseThrow();
    assertThat(move.ready().getAsBoolean()).isTrue();
    move.effect().run();
  }
}
