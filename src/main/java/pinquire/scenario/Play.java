package pinquire.scenario;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import pinquire.check.Actor;
import pinquire.check.Cursor;
import pinquire.check.Explored.Taken;
import pinquire.check.Model;
import pinquire.check.Move;
import pinquire.check.Property;
import pinquire.check.Twins;
import pinquire.design.Design;
import pinquire.machine.Exchange;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Page;
import pinquire.path.Paths;
import pinquire.path.Step;
import pinquire.scenario.Role.Origin;

/**
 * Roles on one machine as a model, in which every order of their steps is tried. The disk acts as
 * well: it carries out what was submitted when it pleases, and of several writes any at any time.
 */
public final class Play implements Model {

  private final Machine machine;
  private final long[] start;
  private final List<Role> roles;
  private final List<Pair> pairs;
  private final List<BitSet> passages;
  private final List<Actor> actors = new ArrayList<>();
  private final List<Property> properties;
  private final Map<String, Cues> cues = new LinkedHashMap<>();

  /**
   * A play.
   *
   * @param start the row that it begins with
   * @param pairs of roles that say the same
   * @param hazards what must be true in every state
   */
  public Play(
      Machine machine,
      Design design,
      long[] start,
      List<Role> roles,
      List<Pair> pairs,
      List<pinquire.hazard.Property> hazards) {
    this.machine = machine;
    this.start = start.clone();
    this.roles = List.copyOf(roles);
    this.pairs = List.copyOf(pairs);
    passages = this.roles.stream().map(Passages::of).toList();
    roles.forEach(role -> actors.add(role.actor(cues(role.name()))));
    Paths paths = new Paths(machine, design, machine.task(0));
    Cues disk = cues(pinquire.scenario.Actor.DISK);
    machine
        .folios()
        .forEach(folio -> actors.add(disk(folio, paths.diskWrite(folio).steps(), disk)));
    properties = hazards.stream().map(this::property).toList();
  }

  private Cues cues(String actor) {
    return cues.computeIfAbsent(actor, name -> new Cues());
  }

  private Property property(pinquire.hazard.Property hazard) {
    long[] seen = new long[machine.words()];
    Machine watched = machine.watched(seen);
    Page[] pages = hazard.looksAtPages() ? watched.pages().toArray(Page[]::new) : new Page[0];
    Folio[] folios =
        hazard.looksBesideFiles() ? watched.folios().toArray(Folio[]::new) : new Folio[0];
    boolean whole = hazard.looksAtAll();
    return new Property(
        hazard.name(),
        () -> {
          watched.row().follow(machine.row());
          return holds(watched, hazard, pages, folios, whole);
        },
        word -> seen[word]);
  }

  private static boolean holds(
      Machine machine,
      pinquire.hazard.Property hazard,
      Page[] pages,
      Folio[] folios,
      boolean whole) {
    for (Page page : pages) {
      if (hazard.wrong(machine, page).isPresent()) {
        return false;
      }
    }
    for (Folio folio : folios) {
      if (isWrong(machine, hazard, folio)) {
        return false;
      }
    }
    return !whole || hazard.wrong(machine).isEmpty();
  }

  private static boolean isWrong(Machine machine, pinquire.hazard.Property hazard, Folio folio) {
    if (folio.free() || folio.attached()) {
      return false;
    }
    return folio.anon()
        ? hazard.wrongWithCopy(machine, folio).isPresent()
        : hazard.wrongWithOrphan(machine, folio).isPresent();
  }

  /** The disk as it writes a folio. It has nothing to do at its first place. */
  private static Actor disk(Folio folio, List<Step> write, Cues mine) {
    List<List<Move>> moves = new ArrayList<>();
    moves.add(List.of());
    int first = folio.number() * write.size();
    for (Step step : write.subList(1, write.size())) {
      moves.add(
          Role.ways(
              step,
              first + moves.size(),
              mine,
              way -> Origin.ofDisk(folio, step, way),
              way -> Arrival.at(way.next(), folio::io)));
    }
    return new Actor(pinquire.scenario.Actor.DISK, folio::io, moves);
  }

  @Override
  public int words() {
    return machine.words();
  }

  @Override
  public Cursor cursor() {
    return machine.row()::point;
  }

  @Override
  public void begin() {
    machine.restore(start);
    roles.forEach(Role::begin);
  }

  @Override
  public List<Actor> actors() {
    return actors;
  }

  @Override
  public boolean isPassedThrough(int actor, int place) {
    return actor < passages.size() && passages.get(actor).get(place);
  }

  /** Who submits a write leads the disk, and nobody else leads anybody. */
  @Override
  public boolean leads(int actor, int place, int index, int other) {
    if (actor >= roles.size() || other < roles.size()) {
      return false;
    }
    Actor mover = actors.get(actor);
    String label = mover.moves().get(place).get(index).label();
    return origin(mover.name(), label).step().filter(Step::submits).isPresent();
  }

  @Override
  public List<Twins> twins() {
    Exchange exchange = new Exchange(machine);
    return pairs.stream()
        .map(pair -> new Twins(pair.one(), pair.other(), () -> swap(exchange, pair)))
        .toList();
  }

  /** Tasks have the numbers of their roles. */
  private static void swap(Exchange exchange, Pair pair) {
    exchange.tasks(pair.one(), pair.other());
    if (!pair.devices().isEmpty()) {
      exchange.devices(pair.devices().get(0), pair.devices().get(1));
    }
  }

  @Override
  public List<Property> properties() {
    return properties;
  }

  /** The hazards that have nothing to look at on this machine. */
  public List<String> untouched() {
    begin();
    return properties.stream().filter(this::looksAtNothing).map(Property::name).toList();
  }

  private boolean looksAtNothing(Property property) {
    boolean held = property.holds().getAsBoolean();
    IntToLongFunction seen = property.seen();
    return held
        && seen != null
        && IntStream.range(0, words()).allMatch(word -> seen.applyAsLong(word) == 0);
  }

  /** After a BUG nobody can be expected to go on: what it had locked stays locked. */
  @Override
  public boolean over() {
    return Model.super.over() || roles.stream().anyMatch(Role::isDead);
  }

  /** All that one of the actors may do. */
  public List<Origin> origins(String actor) {
    return Objects.requireNonNull(cues.get(actor)).all();
  }

  /**
   * A move that was made.
   *
   * @param outOfTurn the page whose write the disk carries on although another is before it
   */
  public record Made(Origin origin, OptionalInt outOfTurn) {}

  /** What moves from the beginning stand for. */
  public List<Made> made(List<Taken> moves) {
    begin();
    List<Made> made = new ArrayList<>();
    for (Taken taken : moves) {
      Origin origin = origin(taken.actor(), taken.move());
      made.add(new Made(origin, outOfTurn(origin)));
      cues(taken.actor()).move(taken.move()).effect().run();
    }
    return made;
  }

  private OptionalInt outOfTurn(Origin origin) {
    Optional<Folio> written = origin.write();
    return written.map(pinquire.scenario.Actor::outOfTurn).orElse(OptionalInt.empty());
  }

  /** What a move stands for. */
  public Origin origin(String actor, String label) {
    return Objects.requireNonNull(cues.get(actor)).origin(label);
  }
}
