package pinquire.command;

import java.util.OptionalInt;

/**
 * Who moves: a command that was said, or the disk.
 *
 * @param number that of the command, from 0; below 0 for the disk
 * @param page the page whose write the disk carries on out of turn
 */
record Mover(int number, OptionalInt page) {

  private static final int DISK = -1;

  static Mover of(int number) {
    return new Mover(number, OptionalInt.empty());
  }

  static Mover disk(OptionalInt page) {
    return new Mover(DISK, page);
  }

  boolean isDisk() {
    return number == DISK;
  }
}
