package pinquire.report;

import pinquire.command.Underway;

/** How far somebody has come, in a line that is written over the one before it and never kept. */
public interface ProgressText {

  /** Takes note of how far it has come. */
  void note(Underway now);

  /**
   * The line about what was noted last, at most 75 characters.
   *
   * @param seconds since the last one, or since it began
   */
  String text(Underway now, double seconds);
}
