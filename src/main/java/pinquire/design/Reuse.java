package pinquire.design;

import pinquire.machine.Folio;

/** When a process that stores into a private copy may keep it instead of copying it again. */
public enum Reuse {
  /** Nobody else maps it (reuse_swap_page(), until Linux 5.8); references do not count. */
  SOLE_MAPPING("nobody else maps it"),
  /** Nobody else has a reference, pins included (commit 09854ba94c6a, Linux 5.9). */
  SOLE_REFERENCE("nobody else has a reference to it"),
  /** It is marked as one process's own (PG_anon_exclusive, Linux 5.19), or as before. */
  EXCLUSIVE("it is marked exclusive, or nobody else has a reference to it");

  private final String meaning;

  Reuse(String meaning) {
    this.meaning = meaning;
  }

  /** The end of a sentence about a private copy that is kept. */
  public String meaning() {
    return meaning;
  }

  /** Whether a process that maps an anonymous folio may keep it. */
  public boolean allows(Folio folio) {
    return switch (this) {
      case SOLE_MAPPING -> folio.map() == 1;
      case SOLE_REFERENCE -> alone(folio);
      case EXCLUSIVE -> folio.exclusive() || alone(folio);
    };
  }

  private static boolean alone(Folio folio) {
    return folio.ref() == 1 && !folio.locked();
  }
}
