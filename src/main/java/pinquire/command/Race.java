package pinquire.command;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pinquire.design.Designs;

/**
 * Steps of several who act at once, in the order in which they were taken.
 *
 * @param start the state before the first
 * @param end the state now
 * @param moves the steps
 * @param missed how many more steps were taken
 * @param replay how to do it again; empty when it cannot be said
 */
public record Race(State start, State end, List<Move> moves, long missed, Optional<Replay> replay) {

  /** More steps than these are counted only. */
  static final int MOST = 1_000;

  public Race {
    moves = List.copyOf(moves);
  }

  /** A run that begins on a machine of its own. */
  static Race of(Replay replay) {
    Runnable unasked = () -> {};
    return of(new Rerun.Maker(World.first(unasked), Designs.all(), unasked).of(replay).after());
  }

  /** The last scene of a world. */
  static Race of(World world) {
    World scene = world.scene();
    long before = scene.log().steps();
    State start = scene.state();
    Replay.Part part = world.log().scene().part();
    Recording recording = new Recording();
    Cast cast = new Cast(scene, recording);
    new Player(cast, part.commands()).play(part.order(), MOST);
    long missed = world.log().steps() - before - cast.progress().taken();
    return new Race(
        start,
        world.state(),
        recording.moves(),
        missed,
        world.log().replay().filter(Replay::isSayable));
  }

  /** The moves that are steps. */
  public List<Move> steps() {
    return moves.stream().filter(Move::isStep).toList();
  }

  /**
   * A step.
   *
   * @param who {@code CPU0}, {@code d0}, {@code disk}
   * @param command what it belongs to: {@code fsync}
   * @param before what it is about, before it
   * @param after the same after it
   */
  public record Move(String who, String command, Event event, State before, State after) {

    private static final String BEGINS = "[begins]";

    /** A command begins and takes no step yet. */
    static Move begin(String who, String command, State state) {
      return new Move(who, command, new Event("", "", "", -1, "begin", BEGINS), state, state);
    }

    /** Whether it is a step, and not a beginning. */
    public boolean isStep() {
      return !event.linux().equals(BEGINS);
    }

    /**
     * Whether it changed a cell of a column.
     *
     * @param page of this page; null for any
     */
    boolean changes(Column column, @Nullable Object page) {
      return !cells(before, column, page).equals(cells(after, column, page));
    }

    private static List<String> cells(State state, Column column, @Nullable Object page) {
      return state.files().stream()
          .flatMap(
              file ->
                  file.rows().stream()
                      .filter(row -> page == null || page.equals(row.page()))
                      .map(row -> file.name() + " " + row.label() + " " + row.text(column)))
          .toList();
    }

    /** The properties that held before it and do not hold after it. */
    public List<Violation> broken() {
      return missing(after, before);
    }

    /** The properties that did not hold before it and hold after it. */
    public List<Violation> healed() {
      return missing(before, after);
    }

    private static List<Violation> missing(State here, State there) {
      return here.violations().stream()
          .filter(one -> there.violations().stream().noneMatch(other -> other.covers(one)))
          .toList();
    }
  }
}
