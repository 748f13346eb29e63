package pinquire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pinquire.scenario.Standing;

/**
 * The columns that those under way stand in: a device's transfer and the loss of power in columns
 * of their own, every other path on the lowest processor whose path has ended.
 */
final class Cpus {

  private final List<Seat> seats = new ArrayList<>();

  /** A column, and who stood in it last. */
  private record Seat(String name, Pending pending) {}

  /**
   * Gives somebody who begins a column.
   *
   * @param standing who is under way now
   */
  String seat(Pending pending, Standing standing) {
    boolean own = pending.name().startsWith("dma ") || pending.name().equals("crash");
    String first = own ? pending.actor().name() : "CPU0";
    String name = first;
    for (int i = 1; in(name, standing).isPresent(); i++) {
      name = own ? first + "'".repeat(i) : "CPU" + i;
    }
    String chosen = name;
    seats.removeIf(seat -> seat.name.equals(chosen));
    seats.add(new Seat(chosen, pending));
    return chosen;
  }

  /** Who is under way in a column. */
  Optional<Pending> in(String name, Standing standing) {
    return seats.stream()
        .filter(seat -> seat.name.equals(name))
        .map(Seat::pending)
        .filter(pending -> standing.underWay().contains(pending.actor()))
        .findFirst();
  }

  /** The column that somebody stands in. */
  String of(Pending pending) {
    return seats.stream()
        .filter(seat -> seat.pending.equals(pending))
        .map(Seat::name)
        .findFirst()
        .orElseThrow();
  }
}
