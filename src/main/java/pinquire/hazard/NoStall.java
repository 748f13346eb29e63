package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Machine;

/**
 * H18: who is throttled goes on once the flusher has been over all dirty pages. It does not when
 * those that cleaning takes for pinned, and leaves dirty, are as many as may be.
 */
final class NoStall {

  static final Property PROPERTY =
      new Property(
              "H18",
              "no-stall",
              "a throttled writer goes on when the flusher has been over all dirty pages",
              "balance_dirty_pages() waits for NR_FILE_DIRTY; pinned pages count like all others",
              Property.Sign.FLAGS,
              new Reproducer(
                  "machine pages 2 dirty 2; map file; pin page 0; store page 1; writeback",
                  "kara-bounce",
                  "linux-4.20"))
          .onMachine(NoStall::wrong);

  private NoStall() {}

  private static Optional<String> wrong(Machine machine) {
    return machine.counters().stalled() && somebodyWaits(machine)
        ? Optional.of(
            "%d dirty pages throttle a writer, and those that the flusher leaves dirty leave no room."
                .formatted(machine.config().dirtyLimit()))
        : Optional.empty();
  }

  private static boolean somebodyWaits(Machine machine) {
    for (int number = 0; number < machine.config().tasks(); number++) {
      if (machine.task(number).throttled()) {
        return true;
      }
    }
    return false;
  }
}
