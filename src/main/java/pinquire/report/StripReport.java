package pinquire.report;

import java.util.List;
import pinquire.command.State;

/** A state as one character a page. */
public final class StripReport implements Report {

  private StripReport() {}

  public static StripReport of(State state) {
    return new StripReport();
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
