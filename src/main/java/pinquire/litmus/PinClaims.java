package pinquire.litmus;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import pinquire.check.Move;

/** What the moves of {@link PinModel} rely on. */
record PinClaims(boolean any) {

  private Move.@Nullable Claim claim(int property, BooleanSupplier holds) {
    return any ? new Move.Claim(property, holds) : null;
  }

  /** All that fsync owed is on disk. */
  Move.@Nullable Claim nothingOwed(List<PinPage> pages) {
    return claim(0, () -> !owesAny(pages));
  }

  private static boolean owesAny(List<PinPage> pages) {
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).owed().get(0).is() || pages.get(i).owed().get(1).is()) {
        return true;
      }
    }
    return false;
  }

  /** What leaves memory is on disk. */
  Move.@Nullable Claim written(PinPage page) {
    return claim(0, () -> !page.newer().get(0).is() && !page.newer().get(1).is());
  }

  /** A store does not hit a page while its own memory is being written. */
  Move.@Nullable Claim stable(PinPage page) {
    return claim(1, () -> page.writeback().get() != 1);
  }

  /** The dirty bit is not cleared for a direct write while a device holds the page. */
  Move.@Nullable Claim notHeld(PinPage page) {
    return claim(2, () -> !page.held());
  }
}
