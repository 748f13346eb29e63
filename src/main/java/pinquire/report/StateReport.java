package pinquire.report;

import java.util.List;
import pinquire.command.State;

/** The table of a state. */
public final class StateReport implements Report {

  private StateReport() {}

  public static StateReport of(State state) {
    return new StateReport();
  }

  @Override
  public String text() {
    return "";
  }

  @Override
  public String html() {
    return "";
  }

  @Override
  public List<String> json() {
    return List.of();
  }
}
