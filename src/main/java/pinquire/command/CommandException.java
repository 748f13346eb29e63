package pinquire.command;

import java.util.List;
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

  /**
   * A mistake, told in parts.
   *
   * @param place null when it is not known yet; see {@link #at}
   * @param problem "page 9 is past the end of f"
   * @param hint what stands beside the caret: "the last page of f is 7"; may be empty
   * @param advice lines below the source, such as a verb's usage and meaning
   */
  public CommandException(@Nullable Place place, String problem, String hint, List<String> advice) {
    super(oneLine(problem));
    this.place = place;
    this.hint = oneLine(hint);
    this.advice = List.copyOf(advice);
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
    return place != null ? this : new CommandException(found, problem(), hint, advice);
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
