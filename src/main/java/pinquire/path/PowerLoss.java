package pinquire.path;

import pinquire.machine.Counters;
import pinquire.machine.Folio;
import pinquire.machine.Half;
import pinquire.machine.Machine;
import pinquire.machine.Mirror;
import pinquire.machine.Page;

/**
 * The power fails: whatever is in memory is gone, and so is everybody who was at work. The disk
 * stays as it is, half a write included, and so do the sizes of the files and what fsync promised.
 * Parity is computed anew from the data when the disks come up, as md does after an unclean stop.
 */
record PowerLoss(Cpu cpu) {

  private Machine machine() {
    return cpu.machine();
  }

  void steps() {
    cpu.steps()
        .path("crash", null)
        .step("lose memory, mappings, pins and whatever was under way", "[power loss]")
        .then(this::lose);
  }

  private void lose() {
    machine().pages().forEach(this::lose);
    machine().folios().forEach(this::lose);
    Counters counters = machine().counters();
    counters.addFileDirty((int) -counters.nrFileDirty());
    counters.addFileMapped((int) -counters.nrFileMapped());
    for (int process = 0; process < machine().config().processes().size(); process++) {
      machine().mm(process).clear();
    }
    for (int file = 0; file < machine().config().files().size(); file++) {
      machine().invalidating(file, false);
      machine().freeing(file, false);
    }
    for (int task = 0; task < machine().config().tasks(); task++) {
      machine().task(task).clear();
    }
  }

  private void lose(Page page) {
    page.remove();
    for (Half half : Half.values()) {
      page.parity(half, page.disk(half));
    }
    for (int process = 0; process < machine().config().processes().size(); process++) {
      machine().pte(process, page).release();
    }
    machine().mirrors(page).forEach(Mirror::clear);
    for (int task = 0; task < machine().config().tasks(); task++) {
      machine().task(task).forgive(page);
    }
  }

  private void lose(Folio folio) {
    machine().forgetPins(folio);
    folio.release();
  }
}
