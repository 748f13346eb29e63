package pinquire.report;

import java.util.List;
import pinquire.command.CommandException;

/** A mistake beside the text it stands in. */
public final class ErrorReport implements Report {

  private ErrorReport() {}

  public static ErrorReport of(CommandException mistake, String source, String aftermath) {
    return new ErrorReport();
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
