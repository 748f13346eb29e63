package pinquire.scenario;

import pinquire.path.Step;

/**
 * Whether somebody may go on, and how far.
 *
 * @param paused whether it stays where it is
 * @param stop where it will pause
 * @param leaving whether the step it takes next is the one it was paused before
 */
record Hold(boolean paused, Stop stop, boolean leaving) {

  static final Hold NONE = new Hold(false, Stop.NEVER, false);
  static final Hold PAUSED = new Hold(true, Stop.NEVER, false);

  /** Going on from a pause. */
  static Hold until(Stop stop) {
    return new Hold(false, stop, true);
  }

  boolean stopsBefore(Step next) {
    return !leaving && stop.isBefore(next);
  }

  /** Who spins goes round only as many steps as it was told to. */
  boolean lets(Step next) {
    return stop.left() > 0 ? next.possible() : next.ready();
  }

  Hold passed() {
    return leaving || stop.left() > 0 ? new Hold(false, stop.passed(), false) : this;
  }
}
