package pinquire.path;

import pinquire.design.UnpinDirty;
import pinquire.machine.Folio;
import pinquire.path.Paths.Pin;
import pinquire.path.Steps.Label;

/**
 * A driver lets go of a page that it has pinned or got.
 *
 * @param pinned whether by unpin_user_page(), else by put_page()
 */
record Unpin(Cpu cpu, Pin pin, boolean pinned) {

  private String path() {
    return pinned ? "unpin" : "put";
  }

  void steps(UnpinDirty marking) {
    Label revoked = cpu.steps().label();
    if (revocable()) {
      cpu.steps().path(path(), pin.page());
      use()
          .unlessRevoked(
              cpu.steps().step("take the page off the driver's list", "[its driver's list]"),
              revoked)
          .then(use()::begin);
    }
    new Release(cpu, pin.page(), pin::folio, pinned, this::dropped).steps(path(), marking);
    cpu.steps().place(revoked);
  }

  private boolean revocable() {
    return cpu.design().revokes() && pin.kind().pins();
  }

  private Use use() {
    return new Use(cpu, pin.device(), pin.page(), pin::folio);
  }

  private void dropped(Folio folio) {
    if (revocable()) {
      use().end();
    }
    cpu.machine().addPins(pin.device(), folio, pin.kind(), -1);
  }
}
