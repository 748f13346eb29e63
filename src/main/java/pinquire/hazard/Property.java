package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/**
 * Something that must be true in every state, named so that "holds" is good news. It may use the
 * ghost state, which no kernel has; a path never does.
 */
public interface Property {

  /** {@code fsync-durable}. */
  String name();

  /** What must be true, one line. */
  String meaning();

  /** The incident or the mail it comes from. */
  String source();

  /** Where the {@code !} stands when it does not hold. */
  Sign sign();

  /** What is wrong with a page of a file now; empty when it holds there. */
  default Optional<String> wrong(Machine machine, Page page) {
    return Optional.empty();
  }

  /** What is wrong with a folio that has left its file; empty when it holds there. */
  default Optional<String> wrongWithOrphan(Machine machine, Folio folio) {
    return Optional.empty();
  }

  /** What is wrong with the machine as a whole; empty when it holds. */
  default Optional<String> wrong(Machine machine) {
    return Optional.empty();
  }

  /** The part of a page's state that shows the trouble. */
  enum Sign {
    REF,
    MAP,
    PINS,
    FLAGS,
    MEMORY,
    DISK
  }
}
