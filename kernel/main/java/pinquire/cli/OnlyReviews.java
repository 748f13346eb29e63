package pinquire.cli;

import pinquire.dsl.CellFailure;
import pinquire.dsl.Display;
import pinquire.notebook.RunListener;

/** The output of a file whose reviews alone are told, by somebody else. */
record OnlyReviews(RunListener listener) implements RunListener {

  @Override
  public void stdout(String text) {
    listener.stderr(text);
  }

  @Override
  public void stderr(String text) {
    listener.stderr(text);
  }

  @Override
  public void progress(String line) {
    listener.progress(line);
  }

  @Override
  public void show(Display display) {
    // Tables and pictures of commands are not what is asked for.
  }

  @Override
  public void failed(CellFailure failure, boolean expected) {
    // The minutes tell it.
  }
}
