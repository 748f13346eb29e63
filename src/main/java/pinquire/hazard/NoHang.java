package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Task;

/**
 * H7: nobody in the kernel stands waiting for a device to let go, because nothing makes a device do
 * so; or, where it is told to, for one that does not answer. That fsync and truncate return is a
 * promise about the future; this is the part of it that a state shows.
 */
final class NoHang {

  static final Property PROPERTY =
      new Property(
              "H7",
              "no-hang",
              "nothing in the kernel waits for a device to let go of a page",
              "J. Hubbard's series of July 2018 has fsync wait; an RDMA pin lasts for days",
              Property.Sign.PINS,
              new Reproducer(
                  "machine pages 1; map file; pin page 0; fsync", "lru-wait", "kara-bounce"))
          .onMachine(NoHang::wrong);

  private NoHang() {}

  private static Optional<String> wrong(Machine machine) {
    for (int number = 0; number < machine.config().tasks(); number++) {
      Task task = machine.task(number);
      if (task.awaitsDevice() && task.folio().pins() > 0) {
        return Optional.of(
            "a device holds page %d, and somebody waits until it lets go."
                .formatted(task.folio().home().index()));
      }
    }
    return machine.config().bounds().room().revokes() ? unanswered(machine) : Optional.empty();
  }

  private static Optional<String> unanswered(Machine machine) {
    for (int device = 0; device < machine.config().devices().size(); device++) {
      for (Folio folio : machine.folios()) {
        if (!machine.answers(device) && machine.asked(device, folio)) {
          return Optional.of(
              "%s was told to let go of page %d and does not answer; somebody waits."
                  .formatted(machine.config().devices().get(device), folio.home().index()));
        }
      }
    }
    return Optional.empty();
  }
}
