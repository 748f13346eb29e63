package pinquire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user's mistake: where, what was read, what was possible, what to try. The machine is as it was
 * before the command.
 */
public class CommandException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient @Nullable Place place;
  private final String hint;
  private final transient List<String> advice;
  private final transient Optional<String> text;

  /**
   * A mistake, told in parts.
   *
   * @param place null when it is not known yet; see {@link #at}
   * @param problem "page 9 is past the end of f"
   * @param hint what stands beside the caret: "the last page of f is 7"; may be empty
   * @param advice lines below the source, such as a verb's usage and meaning
   */
  public CommandException(@Nullable Place place, String problem, String hint, List<String> advice) {
    this(place, problem, hint, advice, Optional.empty());
  }

  private CommandException(
      @Nullable Place place,
      String problem,
      String hint,
      List<String> advice,
      Optional<String> text) {
    super(oneLine(problem));
    this.place = place;
    this.hint = oneLine(hint);
    this.advice = List.copyOf(advice);
    this.text = text;
  }

  public CommandException(@Nullable Place place, String problem, String hint) {
    this(place, problem, hint, List.of());
  }

  /** A user's name may hold anything, line ends included; they are told as they are typed. */
  private static String oneLine(String text) {
    return text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
  }

  /** The same mistake with its place, when it had none. */
  public CommandException at(Place found) {
    return place != null ? this : new CommandException(found, problem(), hint, advice, text);
  }

  /**
   * The same mistake, which stands in a file that the running text names.
   *
   * @param file its text
   * @param named where it is named
   */
  public CommandException in(String file, Place named) {
    List<String> more = new ArrayList<>(advice);
    more.add("read in " + named.source() + ", line " + named.line());
    return new CommandException(place, problem(), hint, more, Optional.of(file));
  }

  /** The text that its place is in; empty when that is the running one. */
  public Optional<String> text() {
    return text;
  }

  public @Nullable Place place() {
    return place;
  }

  public String problem() {
    return String.valueOf(getMessage());
  }

  public String hint() {
    return hint;
  }

  public List<String> advice() {
    return advice;
  }
}
