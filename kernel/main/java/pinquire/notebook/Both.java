package pinquire.notebook;

import pinquire.dsl.CellFailure;
import pinquire.dsl.Display;

/** Two who follow the same run; the first is told first. */
public record Both(RunListener first, RunListener second) implements RunListener {

  @Override
  public void prose(String markdown) {
    first.prose(markdown);
    second.prose(markdown);
  }

  @Override
  public void starts(int number, int of, String source) {
    first.starts(number, of, source);
    second.starts(number, of, source);
  }

  @Override
  public void stdout(String text) {
    first.stdout(text);
    second.stdout(text);
  }

  @Override
  public void stderr(String text) {
    first.stderr(text);
    second.stderr(text);
  }

  @Override
  public void progress(String line) {
    first.progress(line);
    second.progress(line);
  }

  @Override
  public void show(Display display) {
    first.show(display);
    second.show(display);
  }

  @Override
  public void page(Display help) {
    first.page(help);
    second.page(help);
  }

  @Override
  public void clear(boolean whenMoreComes) {
    first.clear(whenMoreComes);
    second.clear(whenMoreComes);
  }

  @Override
  public void failed(CellFailure failure, boolean expected) {
    first.failed(failure, expected);
    second.failed(failure, expected);
  }

  @Override
  public void ends() {
    first.ends();
    second.ends();
  }
}
