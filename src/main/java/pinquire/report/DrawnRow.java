package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pinquire.command.Drawing.Row;
import pinquire.command.Race;
import pinquire.machine.Page;
import pinquire.path.Step;

/** A row of a picture that was read from a text. */
final class DrawnRow implements Row {

  /** A command begins; others act before its first step. */
  static final String BEGINS = "[begins]";

  private static final Pattern PARTS =
      Pattern.compile("(\\[.*?]|[^:]*?)(?: (?:of )?page (\\d+)(?: of ([^:]+))?)?(?:: (.*))?");

  private final String label;
  private final String column;
  private final boolean complete;
  private final List<String> changes = new ArrayList<>();
  private final boolean tellsChanges;
  private String text;

  /**
   * A row.
   *
   * @param complete whether it tells all of the step, and not only its name
   * @param tellsChanges whether there is a place for what changed
   */
  DrawnRow(String label, String column, String text, boolean complete, boolean tellsChanges) {
    this.label = label;
    this.column = column;
    this.text = text;
    this.complete = complete;
    this.tellsChanges = tellsChanges;
  }

  /** What stands in the next line where the changes do. */
  void change(String more) {
    if (!more.isEmpty()) {
      changes.add(more);
    }
  }

  /** The name goes on in the next line. */
  void goOn(String more) {
    text = text + " " + more;
  }

  private Matcher parts() {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new AssertionError(text);
    }
    return parts;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String column() {
    return column;
  }

  @Override
  public String step() {
    return parts().group(1);
  }

  @Override
  public boolean begins() {
    return text.equals(BEGINS);
  }

  @Override
  public boolean isCertain() {
    return complete || step().endsWith("()") || step().startsWith("[");
  }

  @Override
  public boolean shows(Step next) {
    String number = parts().group(2);
    Page page = next.page();
    boolean samePage =
        number == null || (page != null && number.equals(Integer.toString(page.index())));
    return samePage && next.isCalled(step());
  }

  @Override
  public Optional<String> differs(Race.Move move) {
    Matcher parts = parts();
    String saw = parts.group(4) == null ? "" : parts.group(4);
    String file = parts.group(3) == null ? move.event().file() : parts.group(3);
    if (!file.equals(move.event().file())) {
      return Optional.of("the page is one of " + move.event().file() + ", not of " + file);
    }
    if (!saw.equals(move.event().saw()) && (complete || !saw.isEmpty())) {
      return Optional.of(step() + " sees " + some(move.event().saw()) + ", not " + some(saw));
    }
    return tellsChanges ? otherChange(move) : Optional.empty();
  }

  private Optional<String> otherChange(Race.Move move) {
    String told = String.join(" ", changes);
    List<String> made = Stream.of(false, true).map(named -> changes(move, named)).toList();
    return made.contains(told)
        ? Optional.empty()
        : Optional.of(step() + " changes " + some(made.get(0)) + ", not " + some(told));
  }

  private static String changes(Race.Move move, boolean named) {
    return String.join(" ", RaceStep.changes(move, named).stream().map(Phrase::text).toList());
  }

  private static String some(String words) {
    return words.isEmpty() ? "nothing" : words;
  }
}
