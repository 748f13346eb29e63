package pinquire.path;

import pinquire.machine.Buffers;
import pinquire.machine.Folio;
import pinquire.machine.Judged;
import pinquire.machine.Machine;

/** The dirty bit with everything that Linux keeps in step with it. */
final class Dirtying {

  private Dirtying() {}

  /** set_page_dirty(), folio_mark_dirty(), by somebody who has not told the file system. */
  static void set(Machine machine, Folio folio) {
    noteChange(folio);
    mark(machine, folio);
  }

  /** The same in page_mkwrite: the file system expects stores from now on. */
  static void setNotified(Machine machine, Folio folio) {
    folio.unnotified(false);
    folio.judged(Judged.OPEN);
    mark(machine, folio);
  }

  /** The ghost takes note of a change that the file system does not expect. */
  static void noteChange(Folio folio) {
    if (folio.attached() && !folio.dirty() && tracks(folio.machine())) {
      folio.unnotified(true);
    }
  }

  /** The buffers, the bit, NR_FILE_DIRTY and the mark: redirty_page_for_writepage(). */
  static void mark(Machine machine, Folio folio) {
    if (folio.buffers() != Buffers.NONE && machine.config().filesystem().needsBuffers()) {
      folio.buffers(Buffers.DIRTY);
    }
    if (folio.dirty()) {
      return;
    }
    folio.dirty(true);
    if (folio.attached() && tracks(machine)) {
      machine.counters().addFileDirty(1);
      folio.home().dirtyMark(true);
    }
  }

  /** clear_page_dirty_for_io(): what the page has gone through is being written now. */
  static void clearForIo(Machine machine, Folio folio) {
    folio.unnotified(false);
    clear(machine, folio);
  }

  /** TestClearPageDirty() with its accounting; the mark stays until writeback starts. */
  static void clear(Machine machine, Folio folio) {
    if (folio.dirty()) {
      folio.dirty(false);
      if (tracks(machine)) {
        machine.counters().addFileDirty(-1);
      }
    }
  }

  /** A dirty folio that leaves its file is not counted any more; the bit stays. */
  static void unaccount(Machine machine, Folio folio) {
    if (folio.dirty() && tracks(machine)) {
      machine.counters().addFileDirty(-1);
    }
  }

  private static boolean tracks(Machine machine) {
    return machine.config().filesystem().tracksDirty();
  }
}
