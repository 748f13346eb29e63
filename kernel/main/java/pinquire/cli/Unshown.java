package pinquire.cli;

import pinquire.dsl.CellFailure;
import pinquire.dsl.Display;
import pinquire.notebook.RunListener;

/** Shows nothing on standard output, where something else will be written in the end. */
record Unshown(Streams streams) implements RunListener {

  @Override
  public void stdout(String text) {}

  @Override
  public void stderr(String text) {
    streams.err().print(text);
  }

  @Override
  public void show(Display display) {}

  @Override
  public void failed(CellFailure failure, boolean expected) {
    streams.err().println(failure.display().text().stripTrailing());
  }
}
