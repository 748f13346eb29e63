package pinquire.path;

import pinquire.machine.Folio;
import pinquire.machine.Machine;

/** The map count with the statistic that follows it between 0 and 1. */
final class Mapping {

  private Mapping() {}

  /** page_add_file_rmap(). */
  static void add(Machine machine, Folio folio) {
    folio.addMap(1);
    if (folio.map() == 1) {
      machine.counters().addFileMapped(1);
    }
  }

  /** page_remove_rmap(). */
  static void remove(Machine machine, Folio folio) {
    folio.addMap(-1);
    if (folio.map() == 0) {
      machine.counters().addFileMapped(-1);
    }
  }
}
