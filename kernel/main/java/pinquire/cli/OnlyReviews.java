package pinquire.cli;

import pinquire.dsl.Display;
import pinquire.dsl.Output;

/** The output of a file whose reviews alone are told, by somebody else. */
record OnlyReviews(Output output) implements Output {

  @Override
  public void stdout(String text) {
    output.stderr(text);
  }

  @Override
  public void stderr(String text) {
    output.stderr(text);
  }

  @Override
  public void progress(String line) {
    output.progress(line);
  }

  @Override
  public void show(Display display) {
    // Tables and pictures of commands are not what is asked for.
  }
}
