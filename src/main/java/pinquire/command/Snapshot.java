package pinquire.command;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A world at one moment; the state it was in is read from its row when somebody asks. */
final class Snapshot implements Supplier<State> {

  private final World world;
  private final long[] row;
  private final List<Violation> violations;
  private @Nullable State state;

  private Snapshot(World world) {
    this.world = world;
    this.row = world.machine().copy();
    this.violations = Judge.of(world.machine()).violations();
  }

  /** The world as it is now. */
  static Snapshot of(World world) {
    return new Snapshot(world);
  }

  long[] row() {
    return row;
  }

  /** The properties that did not hold. */
  List<Violation> violations() {
    return violations;
  }

  @Override
  public State get() {
    State known = state;
    if (known == null) {
      state = known = world.state(row, violations);
    }
    return known;
  }
}
