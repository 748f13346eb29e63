package pinquire.report;

import java.util.List;
import pinquire.command.Outcome;

/** What the commands of one cell did, and the state after them. */
public final class CellReport implements Report {

  private CellReport() {}

  public static CellReport of(List<Outcome> outcomes) {
    return new CellReport();
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
