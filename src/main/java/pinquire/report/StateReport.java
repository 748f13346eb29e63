package pinquire.report;

import java.util.List;
import pinquire.command.State;

/** The table of a state, in which nothing is said to have changed and all that is wrong is told. */
public final class StateReport implements Report {

  private final State state;
  private final Tables tables;

  private StateReport(State state) {
    this.state = state;
    List<Difference> files =
        Difference.none(state).stream().filter(d -> !d.rows().isEmpty()).toList();
    tables = Tables.of(files, state, Broken.in(state), false, file -> caption(file));
  }

  /** The table of a state. */
  public static StateReport of(State state) {
    return new StateReport(state);
  }

  private Phrase caption(Difference difference) {
    return Phrase.of(
        Tables.named(difference, state),
        Phrase.plain(": "),
        Phrase.plain(Counts.of(difference.file().size(), "page") + ", design "),
        Phrase.code(state.design()));
  }

  @Override
  public String text() {
    return tables.tables().isEmpty() ? NoFile.TEXT + rest() : rest();
  }

  private String rest() {
    return Lines.text(tables.lines());
  }

  @Override
  public String html() {
    return tables.tables().isEmpty() ? NoFile.HTML + tables.html() : tables.html();
  }

  @Override
  public List<String> json() {
    return StateJson.of(state);
  }
}
