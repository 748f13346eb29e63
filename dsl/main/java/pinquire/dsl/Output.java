package pinquire.dsl;

/** Where a running cell's output goes. Calls may come from any thread the cell has started. */
public interface Output {

  /** Text for standard output, as printed; not necessarily whole lines. */
  void stdout(String text);

  /** Text for standard error, as printed. */
  void stderr(String text);

  /**
   * How the running command gets on: a line for those who look on, in place of the one before it.
   * What is shown next takes its place; an empty one takes it away. Nothing of it is kept.
   */
  default void progress(String line) {}

  /** Something richer than text, shown where it stands between the printed lines. */
  void show(Display display);

  /** Help that was asked for: beside the cell where there is room, and then nothing of it stays. */
  default void page(Display help) {
    show(help);
  }

  /**
   * Takes away what the cell has printed and shown, where that can be taken away.
   *
   * @param whenMoreComes not now, but when something is there to take its place
   */
  default void clear(boolean whenMoreComes) {}
}
