package pinquire.cli;

import pinquire.dsl.CellFailure;
import pinquire.dsl.Display;
import pinquire.notebook.RunListener;
import pinquire.report.Upshot;

/** Follows a run to see what it comes to in the end. */
final class Reckoning implements RunListener {

  private Upshot upshot = Upshot.AS_EXPECTED;
  private int failure = ExitCode.AS_EXPECTED;

  Upshot upshot() {
    return upshot;
  }

  int exitCode() {
    return ExitCode.graver(failure, ExitCode.of(upshot));
  }

  @Override
  public void show(Display display) {
    upshot = upshot.and(display.upshot());
  }

  @Override
  public void failed(CellFailure failed, boolean expected) {
    if (!expected) {
      failure = ExitCode.graver(failure, ExitCode.of(failed));
    }
  }

  @Override
  public void stdout(String text) {}

  @Override
  public void stderr(String text) {}
}
