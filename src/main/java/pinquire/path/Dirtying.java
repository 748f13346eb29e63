package pinquire.path;

import pinquire.machine.Buffers;
import pinquire.machine.Folio;
import pinquire.machine.Machine;

/** The dirty bit with everything that Linux keeps in step with it. */
final class Dirtying {

  private Dirtying() {}

  /** set_page_dirty(), folio_mark_dirty(): the buffers, the bit, NR_FILE_DIRTY and the mark. */
  static void set(Machine machine, Folio folio) {
    if (folio.buffers() != Buffers.NONE) {
      folio.buffers(Buffers.DIRTY);
    }
    if (folio.dirty()) {
      return;
    }
    folio.dirty(true);
    if (folio.attached()) {
      machine.counters().addFileDirty(1);
      folio.home().dirtyMark(true);
    }
  }

  /** TestClearPageDirty() with its accounting; the mark stays until writeback starts. */
  static void clear(Machine machine, Folio folio) {
    if (folio.dirty()) {
      folio.dirty(false);
      machine.counters().addFileDirty(-1);
    }
  }
}
