package pinquire.cli;

import pinquire.dsl.CellFailure;
import pinquire.report.Upshot;

/** What a command's end tells the shell. */
final class ExitCode {

  static final int AS_EXPECTED = 0;

  /** A verdict differs, an expectation fails, or an output changed. */
  static final int DIFFERS = 1;

  /** The command or the script is wrong. */
  static final int MISTAKE = 2;

  /** A bound was hit before the answer was known. */
  static final int INCONCLUSIVE = 3;

  /** The machine lacks something that was needed. */
  static final int SKIPPED = 4;

  private ExitCode() {}

  /** Of a text that did not come to its end. */
  static int of(CellFailure failure) {
    return switch (failure.kind()) {
      case "ExpectationFailed" -> DIFFERS;
      case "Lacking" -> SKIPPED;
      default -> MISTAKE;
    };
  }

  /** A claim of a review is an expectation that was written down, as {@code expect} is. */
  static int of(Upshot upshot) {
    return upshot.drifts() ? DIFFERS : upshot.cut() ? INCONCLUSIVE : AS_EXPECTED;
  }

  /**
   * The one to report of two: a mistake before a difference, then the others as they are listed.
   */
  static int graver(int one, int other) {
    return rank(one) >= rank(other) ? one : other;
  }

  private static int rank(int code) {
    return switch (code) {
      case MISTAKE -> 4;
      case DIFFERS -> 3;
      case INCONCLUSIVE -> 2;
      case SKIPPED -> 1;
      default -> 0;
    };
  }
}
