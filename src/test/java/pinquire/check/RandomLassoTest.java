package pinquire.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.check.Explored.Lasso;
import pinquire.check.Explored.Taken;
import pinquire.litmus.Bits.Field;
import pinquire.litmus.Places;

/** Lassos of random models, beside those of a plain search that knows every path between states. */
class RandomLassoTest {

  private static final int MODELS = 60;

  /** Actors who look at two flags and set them, at random; some go on for ever and have a home. */
  private static Supplier<Model> model(long seed) {
    return Turns.of(
        turns -> {
          Random random = new Random(seed);
          List<Field> flags = List.of(turns.flag(), turns.flag());
          int actors = 2 + random.nextInt(2);
          for (int actor = 0; actor < actors; actor++) {
            Places places = turns.actor("actor" + actor, 4);
            actor(places, random, flags);
            places.home(random.nextInt(3) == 0 ? random.nextInt(3) : -1);
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

    private BitSet ready() {
      return IntStream.range(0, next.size())
          .filter(this::isReady)
          .collect(BitSet::new, BitSet::set, BitSet::or);
    }
  }

  /** All states of a model, found one by one. */
  private static final class Plain {

    private final Model model;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Integer> numbers = new TreeMap<>();

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
        busy.set(actor, !mover.rests(mover.place().getAsInt()));
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

    /** Which of these states reaches which through them. */
    private boolean[][] closed(Predicate<Node> some) {
      int count = nodes.size();
      boolean[][] all = new boolean[count][count];
      for (int from = 0; from < count; from++) {
        for (List<Integer> targets : nodes.get(from).next()) {
          for (int to : targets) {
            all[from][to] |= some.test(nodes.get(from)) && some.test(nodes.get(to));
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
    Optional<Integer> soonest(int actor, Fairness fairness) {
      IntStream depths =
          switch (fairness) {
            case WEAK -> depths(node -> node.busy().get(actor), this::isWeaklyFair);
            case STRONG ->
                movers()
                    .flatMapToInt(
                        movers ->
                            depths(
                                node -> node.busy().get(actor) && isAmong(node.ready(), movers),
                                loop -> movers.stream().allMatch(m -> moves(m, loop))));
            case CHANCE -> traps(actor);
          };
      return depths.boxed().min(Integer::compare);
    }

    /**
     * How soon a state is reached to which all leads back that it leads to, and no rest is there.
     */
    private IntStream traps(int actor) {
      boolean[][] reaches = closed(node -> true);
      IntPredicate trap =
          state ->
              IntStream.range(0, nodes.size())
                  .filter(other -> reaches[state][other])
                  .allMatch(o -> reaches[o][state] && nodes.get(o).busy().get(actor));
      return IntStream.range(0, nodes.size())
          .filter(state -> reaches[state][state] && trap.test(state))
          .map(state -> nodes.get(state).depth());
    }

    /** All that can be said of who moves for ever. */
    private Stream<BitSet> movers() {
      return IntStream.range(0, 1 << model.actors().size())
          .mapToObj(bits -> BitSet.valueOf(new long[] {bits}));
    }

    private static boolean isAmong(BitSet some, BitSet all) {
      BitSet others = (BitSet) some.clone();
      others.andNot(all);
      return others.isEmpty();
    }

    /** How soon loops of a kind can be entered that lie in a part of the graph. */
    private IntStream depths(Predicate<Node> part, Predicate<List<Integer>> kind) {
      boolean[][] reaches = closed(part);
      return IntStream.range(0, nodes.size())
          .filter(state -> reaches[state][state] && kind.test(around(state, reaches)))
          .map(state -> nodes.get(state).depth());
    }

    private List<Integer> around(int state, boolean[][] reaches) {
      return IntStream.range(0, nodes.size())
          .filter(other -> reaches[state][other] && reaches[other][state])
          .boxed()
          .toList();
    }

    private boolean isWeaklyFair(List<Integer> loop) {
      return IntStream.range(0, model.actors().size())
          .allMatch(
              actor ->
                  moves(actor, loop)
                      || loop.stream().anyMatch(state -> !nodes.get(state).isReady(actor)));
    }

    private boolean moves(int actor, List<Integer> loop) {
      return loop.stream()
          .anyMatch(state -> nodes.get(state).next().get(actor).stream().anyMatch(loop::contains));
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
      for (Fairness fairness : Fairness.values()) {
        for (int actor = 0; actor < actors.size(); actor++) {
          Optional<Lasso> lasso = lasso(explored, fairness, actors.get(actor).name());
          assertThat(lasso.map(l -> l.stem().size()))
              .as("%s of actor %d of model %d", fairness, actor, seed)
              .isEqualTo(plain.soonest(actor, fairness));
          lasso.ifPresent(found -> assertGoesOnForEver(model.get(), found));
        }
      }
    }
  }

  private static Optional<Lasso> lasso(Explored explored, Fairness fairness, String actor) {
    return explored.lassos().orElseThrow().stream()
        .filter(lasso -> lasso.fairness() == fairness && lasso.actor().equals(actor))
        .findAny();
  }

  /** Around once, it is back where it was, and nobody has been passed over. */
  private static void assertGoesOnForEver(Model model, Lasso lasso) {
    long[] row = new long[model.words()];
    model.cursor().point(row, 0);
    model.begin();
    lasso.stem().forEach(move -> take(model, move));
    long[] entry = row.clone();
    Set<String> always = new TreeSet<>(ready(model));
    Set<String> everReady = new TreeSet<>();
    for (Taken move : lasso.loop()) {
      Actor caught = actor(model, lasso.actor());
      assertThat(caught.rests(caught.place().getAsInt())).isFalse();
      always.retainAll(ready(model));
      everReady.addAll(ready(model));
      take(model, move);
    }
    List<String> movers = lasso.loop().stream().map(Taken::actor).toList();
    assertThat(movers).isNotEmpty();
    assertThat(row).isEqualTo(entry);
    assertThat(movers).containsAll(lasso.fairness() == Fairness.WEAK ? always : everReady);
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
