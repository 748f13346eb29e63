package pinquire.command;

import java.util.List;
import java.util.Optional;
import pinquire.path.Step;

/**
 * A race as somebody drew it: who takes which steps, row by row.
 *
 * @param commands those that begin, in that order, when their columns do not name them
 * @param columns from the left
 * @param everyStep whether each step has its row; without, those between two rows are left out
 */
public record Drawing(
    List<Command> commands, List<Column> columns, List<Row> rows, boolean everyStep) {

  public Drawing {
    commands = List.copyOf(commands);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param name {@code CPU0}, {@code d0}, {@code disk}
   * @param commands that it does one after another
   */
  public record Column(String name, List<Command> commands) {
    public Column {
      commands = List.copyOf(commands);
    }
  }

  /** A row: a step, or that a command begins. */
  public interface Row {

    /** How it is called in an error: {@code row 7}. */
    String label();

    /** The name of its column. */
    String column();

    /** The step: its Linux function, or its words. */
    String step();

    /** Whether it tells that a command begins, and no step. */
    boolean begins();

    /** Whether it is a row for sure, even if no path has such a step. */
    boolean isCertain();

    /** Whether the step that somebody takes next is the one it names. */
    boolean shows(Step next);

    /** What it tells of a step beside its name and the model does not do; empty when all agrees. */
    Optional<String> differs(Race.Move move);
  }
}
