package pinquire.cli;

import java.io.PrintStream;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Display;
import pinquire.notebook.RunListener;

/**
 * The last line of a terminal: how a long command gets on, and where other outputs go elsewhere
 * which cell runs. Leaves nothing behind.
 */
final class Progress implements RunListener {

  private static final String CLEAR_LINE = "\r\033[K";

  private final RunListener listener;
  private final PrintStream terminal;
  private final boolean alone;
  private String cell = "";
  private String line = "";

  /** The listener, with such a line where somebody watches. */
  static RunListener over(RunListener listener, Streams streams) {
    return streams.terminal() ? new Progress(listener, streams) : listener;
  }

  private Progress(RunListener listener, Streams streams) {
    this.listener = listener;
    this.terminal = streams.err();
    this.alone = streams.alone();
  }

  @Override
  public void starts(int number, int of, String source) {
    goOn(alone ? "cell " + number + " of " + of : "");
    listener.starts(number, of, source);
  }

  @Override
  public void prose(String markdown) {
    goOn("");
    listener.prose(markdown);
  }

  @Override
  public void progress(String text) {
    tell(text.isEmpty() ? cell : text);
  }

  @Override
  public void stdout(String text) {
    tell(cell);
    listener.stdout(text);
  }

  @Override
  public void stderr(String text) {
    tell("");
    listener.stderr(text);
  }

  @Override
  public void show(Display display) {
    tell(cell);
    listener.show(display);
  }

  @Override
  public void failed(CellFailure failure, boolean expected) {
    goOn("");
    listener.failed(failure, expected);
  }

  @Override
  public void ends() {
    goOn("");
    listener.ends();
  }

  private void goOn(String next) {
    cell = next;
    tell(cell);
  }

  private synchronized void tell(String text) {
    if (!text.equals(line)) {
      line = text;
      terminal.print(CLEAR_LINE + text);
      terminal.flush();
    }
  }
}
