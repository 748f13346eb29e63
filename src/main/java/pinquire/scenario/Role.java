package pinquire.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import pinquire.check.Actor;
import pinquire.check.Move;
import pinquire.machine.Folio;
import pinquire.machine.Task;
import pinquire.path.Ending;
import pinquire.path.Step;

/**
 * Somebody in a play, and all it may do. Where it stands is kept in its task: each path has places
 * of its own, one for each step, and a choice has one.
 *
 * @param turns what it does, from the first on; the end comes after the last
 */
public record Role(String name, Task task, List<Turn> turns) {

  public Role {
    turns = List.copyOf(turns);
  }

  /**
   * A path, or a choice of what comes next.
   *
   * @param walk the path; empty for a choice
   * @param next the numbers of the turns that may follow; as many turns as there are is the end
   * @param home whether it is the place that one who goes on for ever comes by again and again
   */
  public record Turn(Optional<Walk> walk, List<Integer> next, boolean home) {

    public Turn {
      next = List.copyOf(next);
    }

    /** One that is no home. */
    public Turn(Optional<Walk> walk, List<Integer> next) {
      this(walk, next, false);
    }

    /** A home, which has one way on. */
    public static Turn home(int next) {
      return new Turn(Optional.empty(), List.of(next), true);
    }

    private int places() {
      return walk.map(w -> w.program().steps().size()).orElse(1);
    }

    private boolean mayBePassedOver() {
      return walk.filter(w -> w.program().steps().isEmpty() || w.due().isPresent()).isPresent();
    }

    private boolean isPassedOver() {
      return walk.filter(w -> w.program().steps().isEmpty() || !w.isDue()).isPresent();
    }
  }

  /**
   * What a move is: a step of a path, or a choice.
   *
   * @param role whose it is; empty for the disk
   * @param write what the disk writes
   */
  public record Origin(
      Optional<Role> role,
      Optional<Walk> walk,
      Optional<Folio> write,
      Optional<Step> step,
      String saw) {

    private static final String ANEW = "begins anew";

    private static Origin ofChoice(Role role, Turn turn) {
      return new Origin(
          Optional.of(role),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          turn.home() ? ANEW : "chooses");
    }

    private static Origin of(Role role, Walk walk, Step step, Step.Way way) {
      return new Origin(
          Optional.of(role), Optional.of(walk), Optional.empty(), Optional.of(step), way.saw());
    }

    static Origin ofDisk(Folio write, Step step, Step.Way way) {
      return new Origin(
          Optional.empty(), Optional.empty(), Optional.of(write), Optional.of(step), way.saw());
    }

    /** {@code folio_test_dirty(): yes}. */
    public String told() {
      return step.map(taken -> saw.isEmpty() ? taken.name() : taken.name() + ": " + saw)
          .orElse("[" + saw + "]");
    }

    /** Whether it is nobody's step, but a decision. */
    public boolean isChoice() {
      return step.isEmpty();
    }

    /** Whether one who goes on for ever begins anew. */
    public boolean isAnew() {
      return isChoice() && saw.equals(ANEW);
    }
  }

  /** The place of each turn's first step, and behind them that of the end. */
  int[] firsts() {
    int[] firsts = new int[turns.size() + 1];
    for (int turn = 0; turn < turns.size(); turn++) {
      firsts[turn + 1] = firsts[turn] + turns.get(turn).places();
    }
    return firsts;
  }

  /** Where it stands when it has done all it had to do. */
  private int end() {
    return firsts()[turns.size()];
  }

  /** How many places there are. The last is where it stands when it has died. */
  public int places() {
    return end() + 2;
  }

  /** Whether it has run into a BUG. */
  boolean isDead() {
    return task.pc() > end();
  }

  /** Stands before what comes first. */
  void begin() {
    goTo(0, firsts());
  }

  /** Leaves nothing behind and stands before a turn that is not passed over, or at the end. */
  private void goTo(int turn, int[] firsts) {
    int next = turn;
    while (next < turns.size() && turns.get(next).isPassedOver()) {
      next = turns.get(next).next().get(0);
    }
    task.clear();
    task.pc(firsts[next]);
  }

  /** It goes there, to whatever of that is not passed over. */
  private Arrival before(int turn, int[] firsts) {
    List<Integer> places = new ArrayList<>();
    int next = turn;
    while (next < turns.size() && turns.get(next).mayBePassedOver()) {
      places.add(firsts[next]);
      next = turns.get(next).next().get(0);
    }
    places.add(firsts[next]);
    return new Arrival(() -> goTo(turn, firsts), places);
  }

  /** The role as an actor whose moves are told by their labels. */
  Actor actor(Cues cues) {
    List<List<Move>> moves = new ArrayList<>();
    int[] firsts = firsts();
    for (Turn turn : turns) {
      Optional<Walk> walk = turn.walk();
      if (walk.isPresent()) {
        walk(turn, walk.get(), firsts, moves, cues);
      } else {
        moves.add(choice(turn, moves.size(), firsts, cues));
      }
    }
    moves.add(List.of());
    moves.add(List.of());
    return new Actor(name, task::pc, moves, home(firsts));
  }

  /** The place of its home; below 0 when it has none. */
  private int home(int[] firsts) {
    return IntStream.range(0, turns.size())
        .filter(turn -> turns.get(turn).home())
        .map(turn -> firsts[turn])
        .findFirst()
        .orElse(-1);
  }

  private List<Move> choice(Turn turn, int place, int[] firsts, Cues cues) {
    List<Move> ways = new ArrayList<>();
    for (int next : turn.next()) {
      Origin origin = Origin.ofChoice(this, turn);
      Arrival there = before(next, firsts);
      ways.add(cues.move(place, ways.size(), origin, () -> true, there.move(), there.places()));
    }
    return ways;
  }

  private void walk(Turn turn, Walk walk, int[] firsts, List<List<Move>> moves, Cues cues) {
    int base = moves.size();
    int after = turn.next().get(0);
    for (Step step : walk.program().steps()) {
      moves.add(
          ways(
              step,
              moves.size(),
              cues,
              way -> Origin.of(this, walk, step, way),
              way -> arrival(walk, base, after, way.next(), firsts)));
    }
  }

  private Arrival arrival(Walk walk, int base, int after, int next, int[] firsts) {
    if (next < walk.program().steps().size()) {
      return Arrival.at(base + next, task::pc);
    }
    return walk.program().ending(next) == Ending.BUG
        ? Arrival.at(firsts[turns.size()] + 1, task::pc)
        : before(after, firsts);
  }

  /**
   * The ways a step may go, each as a move.
   *
   * @param origin what the move is
   * @param arrival moves to the next place
   */
  static List<Move> ways(
      Step step,
      int place,
      Cues cues,
      Function<Step.Way, Origin> origin,
      Function<Step.Way, Arrival> arrival) {
    List<Move> ways = new ArrayList<>();
    for (Step.Way way : step.ways()) {
      int number = ways.size();
      Arrival there = arrival.apply(way);
      Runnable effect = there.after(way.effect());
      Origin what = origin.apply(way);
      ways.add(cues.move(place, number, what, ready(step, number), effect, there.places()));
    }
    return ways;
  }

  /** Whether a step can be taken and goes this way: no way before it is taken. */
  private static BooleanSupplier ready(Step step, int way) {
    BooleanSupplier here = step.ways().get(way).when();
    BooleanSupplier[] before =
        step.ways().subList(0, way).stream().map(Step.Way::when).toArray(BooleanSupplier[]::new);
    Step.Await await = step.await();
    BooleanSupplier over = await == null || await.spins() ? () -> true : await.over();
    return () -> over.getAsBoolean() && !any(before) && here.getAsBoolean();
  }

  private static boolean any(BooleanSupplier[] conditions) {
    for (BooleanSupplier condition : conditions) {
      if (condition.getAsBoolean()) {
        return true;
      }
    }
    return false;
  }
}
