package pinquire.path;

import pinquire.machine.Buffers;
import pinquire.machine.Folio;
import pinquire.machine.Judged;
import pinquire.machine.Machine;

/** The dirty bit with everything that Linux keeps in step with it. */
final class Dirtying {

  private Dirtying() {}

  /** set_page_dirty(), folio_mark_dirty(), by somebody who has not told the file system. */
  static void set(Cpu cpu, Folio folio) {
    noteChange(folio);
    mark(cpu, folio);
  }

  /** The same in page_mkwrite: the file system expects stores from now on. */
  static void setNotified(Cpu cpu, Folio folio) {
    folio.unnotified(false);
    folio.judged(Judged.OPEN);
    if (cpu.filesystem().journalsData()) {
      folio.buffers(Buffers.DIRTY);
    }
    mark(cpu, folio);
  }

  /** The ghost takes note of a change that the file system does not expect. */
  static void noteChange(Folio folio) {
    if (folio.attached() && !folio.dirty() && tracks(folio.machine())) {
      folio.unnotified(true);
    }
  }

  /** The buffers, the bit, NR_FILE_DIRTY and the mark: redirty_page_for_writepage(). */
  static void mark(Cpu cpu, Folio folio) {
    markBuffers(cpu, folio);
    if (folio.dirty()) {
      return;
    }
    folio.dirty(true);
    if (folio.attached() && cpu.filesystem().tracksDirty()) {
      cpu.machine().counters().addFileDirty(1);
      folio.home().dirtyMark(true);
    }
  }

  /**
   * Buffers that are journalled cannot join a transaction from here; the page is noted for the next
   * writeback instead. Today only one that tests pinned is.
   */
  private static void markBuffers(Cpu cpu, Folio folio) {
    if (folio.buffers() == Buffers.NONE || !cpu.filesystem().needsBuffers()) {
      return;
    }
    if (!cpu.filesystem().journalsData()) {
      folio.buffers(Buffers.DIRTY);
    } else if (cpu.design().era().everyDirtyPageIsPending() || cpu.tracking().pinned(folio)) {
      folio.checked(true);
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
