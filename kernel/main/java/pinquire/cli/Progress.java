package pinquire.cli;

import java.io.PrintStream;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Display;
import pinquire.notebook.RunListener;

/** Which cell runs, on a terminal whose other outputs go elsewhere; leaves nothing behind. */
final class Progress implements RunListener {

  private static final String CLEAR_LINE = "\r\033[K";

  private final RunListener listener;
  private final PrintStream terminal;

  Progress(RunListener listener, PrintStream terminal) {
    this.listener = listener;
    this.terminal = terminal;
  }

  @Override
  public void starts(int number, int of, String source) {
    tell("cell " + number + " of " + of);
    listener.starts(number, of, source);
  }

  @Override
  public void prose(String markdown) {
    tell("");
    listener.prose(markdown);
  }

  @Override
  public void stdout(String text) {
    listener.stdout(text);
  }

  @Override
  public void stderr(String text) {
    tell("");
    listener.stderr(text);
  }

  @Override
  public void show(Display display) {
    listener.show(display);
  }

  @Override
  public void failed(CellFailure failure, boolean expected) {
    tell("");
    listener.failed(failure, expected);
  }

  @Override
  public void ends() {
    tell("");
    listener.ends();
  }

  private void tell(String text) {
    terminal.print(CLEAR_LINE + text);
    terminal.flush();
  }
}
