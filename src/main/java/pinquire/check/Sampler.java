package pinquire.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import pinquire.check.Explored.Witness;

/**
 * Runs a model at random, from the beginning to where nobody moves any more, again and again: for
 * models too big to be explored. The first run that breaks a property settles it, whether it is
 * long or short, for its schedule is made short afterwards.
 *
 * <p>Some runs change hands at nearly every move and others hardly ever: what needs many small
 * turns is found by the one kind, what needs somebody to come far while others stand by the other.
 */
public final class Sampler {

  /** Runs change hands after 1, 2, 4, ... moves on average, by one of so many habits. */
  private static final int HABITS = 6;

  /** A run is given up that takes so many moves for each place there is. */
  private static final int ROUNDS = 16;

  private final Model model;
  private final Run run;
  private final Draw draw;
  private final IntConsumer tick;
  private final Coverage coverage;
  private final Map<Integer, List<MoveNumber>> found = new TreeMap<>();
  private final int far;
  private int made;
  private int endless;

  /**
   * A sampler, for one sample.
   *
   * @param seed from which all that is random follows
   * @param tick called before each move with the number of runs made; what it throws ends the
   *     sample
   */
  public Sampler(Model model, long seed, IntConsumer tick) {
    this.model = model;
    this.run = new Run(model);
    this.draw = new Draw(seed);
    this.tick = tick;
    this.coverage = new Coverage(model);
    this.far = ROUNDS * model.actors().stream().mapToInt(actor -> actor.moves().size()).sum();
  }

  /** Makes so many runs, or as many as break every property. */
  public Sampled sample(int runs) {
    while (made < runs && !isDecided()) {
      walk(1 << draw.below(HABITS));
      made++;
    }
    List<Witness> witnesses = new ArrayList<>();
    found.forEach((property, moves) -> witnesses.add(witness(property, moves)));
    return new Sampled(
        made,
        endless,
        coverage.transitions(),
        witnesses,
        coverage.never().stream().map(move -> Trail.taken(model, move)).toList());
  }

  private boolean isDecided() {
    int all = model.properties().size();
    return all > 0 && found.keySet().stream().filter(property -> property < all).count() == all;
  }

  /** One run, in which somebody takes so many moves on average before another comes in. */
  private void walk(int patience) {
    List<MoveNumber> taken = new ArrayList<>();
    run.begin();
    note(taken);
    List<Run.Option> ready = run.ready();
    boolean rests = false;
    for (int actor = -1; !ready.isEmpty() && !rests && taken.size() < far; ready = run.ready()) {
      tick.accept(made);
      Run.Option option = chosen(ready, actor, patience);
      MoveNumber number = option.number();
      actor = number.actor();
      run.take(option);
      taken.add(number);
      coverage.add(number.actor(), number.place(), number.index(), 1);
      note(taken);
      rests = run.isAtRest();
    }
    endless += ready.isEmpty() || rests ? 0 : 1;
    if (run.isStuck()) {
      settle(model.properties().size(), taken);
    }
  }

  /** A move of the same actor as before where it can go on and nobody interrupts it, or any. */
  private Run.Option chosen(List<Run.Option> ready, int actor, int patience) {
    if (draw.below(patience) > 0) {
      List<Run.Option> same = ready.stream().filter(o -> o.number().actor() == actor).toList();
      if (!same.isEmpty()) {
        return same.get(draw.below(same.size()));
      }
    }
    return ready.get(draw.below(ready.size()));
  }

  private void note(List<MoveNumber> taken) {
    BitSet broken = run.broken();
    for (int property = broken.nextSetBit(0); property >= 0; ) {
      settle(property, taken);
      property = broken.nextSetBit(property + 1);
    }
  }

  private void settle(int property, List<MoveNumber> taken) {
    found.putIfAbsent(property, List.copyOf(taken));
    run.settle(property);
  }

  private Witness witness(int property, List<MoveNumber> moves) {
    List<MoveNumber> few = new Shrinking(model, property, () -> tick.accept(made)).of(moves);
    return new Witness(
        Explorer.name(model, property),
        few.stream().map(move -> Trail.taken(model, move)).toList());
  }
}
