package pinquire.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pinquire.check.Explored.Lasso;
import pinquire.check.Explored.Taken;
import pinquire.check.Explored.Witness;

/**
 * Explores all reachable states of a model, breadth first, so that the first schedule that breaks a
 * property is a shortest one. A layer is always finished, and of the states in it that break a
 * property the smallest is taken: the answer is the same for any number of workers.
 */
public final class Explorer {

  /** The property that somebody can move unless all have ended. */
  public static final String NO_DEADLOCK = "no-deadlock";

  /** The property that nobody gets to where no schedule leads to his end. */
  public static final String NO_TRAP = "no-trap";

  /** The property that nobody goes on for ever under a strongly fair schedule. */
  public static final String NO_LIVELOCK = "no-livelock";

  /** The property that nobody is passed over for ever under a weakly fair schedule. */
  public static final String NO_STARVATION = "no-starvation";

  private final Supplier<Model> models;
  private final Model model;
  private final Workers workers;
  private final Limits limits;
  private final Watcher watcher;
  private final Reductions reductions;
  private final List<Worker> team = new ArrayList<>();
  private @Nullable Search last;

  /** An explorer that leaves nothing out. */
  public Explorer(Supplier<Model> models, Workers workers, Limits limits, Watcher watcher) {
    this(models, workers, limits, watcher, Reductions.NONE);
  }

  /**
   * An explorer of one model. It may explore more than once and is faster then: its loops are
   * compiled.
   *
   * @param models gives each worker a model of its own
   */
  public Explorer(
      Supplier<Model> models,
      Workers workers,
      Limits limits,
      Watcher watcher,
      Reductions reductions) {
    this.reductions = reductions;
    this.models = models;
    this.model = models.get();
    this.workers = workers;
    this.limits = limits;
    this.watcher = watcher;
    team.add(new Worker(models.get()));
  }

  /** Explores until everything is known, every property is broken, or a limit is hit. */
  public Explored explore() {
    Search search = new Search(reductions, true, null);
    boolean whole = search.run();
    return search.explored(whole, Optional.empty());
  }

  /** The same although every property is broken: somebody may be stuck later on. */
  public Explored exploreOn() {
    Search search = new Search(reductions, false, null);
    boolean whole = search.run();
    return search.explored(whole, Optional.empty());
  }

  /**
   * Explores, and if nothing is left to explore looks for loops: whether each actor comes to an end
   * or to a deadlock under every schedule that is fair; one that has a home, whether it comes home
   * again and again. An actor has come to its end where its place has no moves.
   */
  public Explored exploreWithLoops() {
    Circuits circuits = new Circuits(model);
    Search search = new Search(reductions, false, circuits);
    boolean whole = search.run();
    if (!whole || !search.folds()) {
      return search.explored(whole, search.lassos());
    }
    Optional<Boolean> round = search.goesRound();
    Explored folded = search.explored(true, round.filter(goes -> !goes).map(none -> List.of()));
    return round.orElse(false) ? unfolded(folded, circuits) : folded;
  }

  /** Fairness is about each of the twins: where there are loops, all is explored once more. */
  private Explored unfolded(Explored folded, Circuits circuits) {
    Search search = new Search(reductions.withoutFolding(), false, circuits);
    return search.run() ? search.explored(true, search.lassos()) : folded;
  }

  /**
   * Tells every state that the last search reached, and every move that it took.
   *
   * @throws IllegalStateException when nothing was explored, or memory or the number of states cut
   *     the search short within a layer
   */
  public void tell(Chart chart) {
    Search search = last;
    if (search == null || search.torn) {
      throw new IllegalStateException("there is no whole layer to tell of");
    }
    new Numbering(team.get(0).graph()).tell(chart);
  }

  /** One search under way. */
  private final class Search {

    private final Store store;
    private final Frontier frontier = new Frontier();
    private final TreeMap<Integer, Trail> trails = new TreeMap<>();
    private final Reductions now;
    private final boolean mayEnd;
    private final @Nullable Circuits circuits;
    private long states;
    private long transitions;
    private boolean exhausted;
    private boolean torn;

    /**
     * A search.
     *
     * @param mayEnd whether it ends when every property is broken
     * @param circuits what the loops consist of that are going to be looked for; null when nobody
     *     will
     */
    Search(Reductions now, boolean mayEnd, @Nullable Circuits circuits) {
      this.circuits = circuits;
      store = new Store(model.words(), workers.count() > 1, limits, circuits != null);
      this.now = now;
      this.mayEnd = mayEnd;
      team.forEach(this::joins);
    }

    /** Tells whether it was not cut short by a limit. */
    boolean run() {
      last = this;
      List<Keys> layer = store.newLayer(team.size());
      try {
        team.get(0).begin(layer.get(0));
        for (int depth = 0; !isDecided(depth) && !isEmpty(layer); depth++) {
          states = store.states();
          transitions = team.stream().mapToLong(worker -> worker.coverage().transitions()).sum();
          if (depth == limits.depth()) {
            return false;
          }
          layer = explored(layer, depth);
        }
        exhausted = isEmpty(layer);
        return true;
      } catch (Store.Full e) {
        torn = true;
        return false;
      }
    }

    private void joins(Worker worker) {
      worker.join(store, frontier, now, circuits);
      trails.keySet().forEach(worker::settle);
    }

    /** Most searches never need them. */
    private void callOthers() {
      while (team.size() < workers.count()) {
        Worker other = new Worker(models.get());
        joins(other);
        team.add(other);
      }
    }

    private List<Keys> explored(List<Keys> layer, int depth) {
      boolean shared = size(layer) > Block.STATES;
      if (shared) {
        callOthers();
      }
      frontier.begin(layer);
      List<Keys> next = store.newLayer(team.size());
      Runnable tick = () -> watcher.sees(depth + 1, store.states(), store.bytes());
      team.forEach(worker -> worker.learn(team));
      IntConsumer share = number -> team.get(number).work(next.get(number), tick);
      if (shared) {
        workers.all(share);
      } else {
        share.accept(0); // there is nothing to share
      }
      next.forEach(Keys::trim);
      return next;
    }

    private static boolean isEmpty(List<Keys> layer) {
      return size(layer) == 0;
    }

    private static long size(List<Keys> layer) {
      return layer.stream().mapToLong(Keys::size).sum();
    }

    /** Takes note of what broke in reach of so many moves; tells whether nothing can follow. */
    private boolean isDecided(int depth) {
      TreeMap<Integer, Break> found = new TreeMap<>();
      for (Worker worker : team) {
        for (Break broken : worker.breaks()) {
          found.merge(broken.property(), broken, Break::lesser);
        }
      }
      found.forEach(
          (property, broken) -> {
            trails.computeIfAbsent(property, p -> trail(broken, depth));
            team.forEach(worker -> worker.settle(property));
          });
      return mayEnd && all() > 0 && trails.headMap(all()).size() == all();
    }

    /** That a state is a dead end shows only when the moves from it are looked for. */
    private Trail trail(Break broken, int depth) {
      return new Trail(broken, broken.property() == all() ? depth - 1 : depth);
    }

    private int all() {
      return model.properties().size();
    }

    /** Whether states stand for others. */
    boolean folds() {
      return team.get(0).folds();
    }

    /** Whether any state can come again; empty when memory runs out. */
    Optional<Boolean> goesRound() {
      try {
        return Optional.of(!new LoopStates(graph(), sought(), this::tick).isEmpty());
      } catch (Store.Full e) {
        return Optional.empty();
      }
    }

    private Graph graph() {
      return team.get(0).graph();
    }

    private Circuits sought() {
      return Objects.requireNonNull(circuits);
    }

    private void tick() {
      watcher.sees(depth(), store.states(), store.bytes());
    }

    /** Empty when not everything was explored, or memory runs out. */
    Optional<List<Lasso>> lassos() {
      if (!exhausted) {
        return Optional.empty();
      }
      try {
        return Optional.of(new Lassos(graph(), sought(), this::tick).all());
      } catch (Store.Full e) {
        return Optional.empty();
      }
    }

    Explored explored(boolean whole, Optional<List<Lasso>> lassos) {
      Coverage coverage = new Coverage(model);
      team.forEach(worker -> coverage.add(worker.coverage()));
      if (folds()) {
        team.get(0).folding().families().forEach(coverage::share);
      }
      return new Explored(
          torn ? statesWhenTorn() : store.states(),
          torn ? transitions : coverage.transitions(),
          depth(),
          whole,
          store.bytes(),
          witnesses(),
          torn ? List.of() : coverage.never().stream().map(m -> Trail.taken(model, m)).toList(),
          folds(),
          lassos);
    }

    /** How far several workers came in a layer that was cut short, chance has a part in. */
    private long statesWhenTorn() {
      return store.states() >= limits.states() ? limits.states() : states;
    }

    private List<Witness> witnesses() {
      List<Integer> properties = List.copyOf(trails.keySet());
      List<List<Taken>> schedules = team.get(0).graph().schedules(List.copyOf(trails.values()));
      return IntStream.range(0, properties.size())
          .mapToObj(i -> new Witness(name(model, properties.get(i)), schedules.get(i)))
          .toList();
    }

    private int depth() {
      long full = store.layers().stream().filter(layer -> !isEmpty(layer)).count();
      return (int) full - 1;
    }
  }

  /** What a property is called; one past the last is that somebody can move. */
  static String name(Model model, int property) {
    return property == model.properties().size()
        ? NO_DEADLOCK
        : model.properties().get(property).name();
  }
}
