package pinquire.report;

import java.util.List;
import pinquire.command.Outcome;

/** The steps of one command. */
public final class StepsReport implements Report {

  private StepsReport() {}

  public static StepsReport of(Outcome outcome) {
    return new StepsReport();
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
