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
}
