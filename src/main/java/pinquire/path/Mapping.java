package pinquire.path;

import pinquire.machine.Folio;
import pinquire.machine.Machine;

/** The map count with the statistic of files that follows it between 0 and 1. */
final class Mapping {

  private Mapping() {}

  /** page_add_file_rmap(); page_add_anon_rmap() of an anonymous folio. */
  static void add(Machine machine, Folio folio) {
    folio.addMap(1);
    if (folio.map() == 1 && !folio.anon()) {
      machine.counters().addFileMapped(1);
    }
  }

  /** page_remove_rmap(). */
  static void remove(Machine machine, Folio folio) {
    folio.addMap(-1);
    if (folio.map() == 0 && !folio.anon()) {
      machine.counters().addFileMapped(-1);
    }
  }
}
