package pinquire.toy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pinquire.dsl.Cell;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Completeness;
import pinquire.dsl.Completion;
import pinquire.dsl.Display;
import pinquire.dsl.Interpreter;
import pinquire.dsl.Output;

/**
 * One word a line: {@code print TEXT}, {@code warn TEXT}, {@code show NAME} (a table), {@code page
 * NAME} (the same, beside the cell), {@code clear}, {@code clear later}, {@code progress TEXT},
 * {@code set NAME VALUE}, {@code value NAME} (the cell's value), {@code fail TEXT}, {@code want
 * TEXT} (which the machine lacks), {@code expect TEXT} (which never holds).
 */
public class ToyInterpreter implements Interpreter {

  private final Map<String, String> variables = new TreeMap<>();

  @Override
  public Optional<Display> run(Cell cell, Output out) throws CellFailure {
    Optional<Display> value = Optional.empty();
    List<String> lines = cell.source().lines().filter(line -> !line.isBlank()).toList();
    for (int i = 0; i < lines.size(); i++) {
      String[] words = (lines.get(i).strip() + " ").split(" ", 2);
      value = run(words[0], words[1].strip(), cell.name() + ":" + (i + 1), out);
    }
    return value;
  }

  private Optional<Display> run(String verb, String rest, String place, Output out)
      throws CellFailure {
    switch (verb) {
      case "print" -> out.stdout(rest + "\n");
      case "warn" -> out.stderr(rest + "\n");
      case "show" -> out.show(table(rest));
      case "page" -> out.page(table(rest));
      case "clear" -> out.clear(rest.equals("later"));
      case "progress" -> out.progress(rest);
      case "set" -> variables.put(rest.split(" ")[0], rest.split(" ")[1]);
      case "value" -> {
        return Optional.of(Display.text(variables.getOrDefault(rest, "nothing")));
      }
      case "expect" -> throw failure("ExpectationFailed", place + ": does not hold: " + rest);
      case "want" -> throw failure("Lacking", place + ": there is no " + rest);
      case "fail" -> throw failure("CommandException", place + ": " + rest);
      default -> throw failure("CommandException", place + ": no such word: " + verb);
    }
    return Optional.empty();
  }

  private static CellFailure failure(String kind, String message) {
    return new CellFailure(kind, message, Display.text(message));
  }

  private Display table(String name) {
    String value = variables.getOrDefault(name, ".");
    return new Display(
        name + " is " + value,
        "<table><caption>" + name + "</caption><tr><td>" + value + "</td></tr></table>",
        List.of("{\"type\":\"state\",\"" + name + "\":\"" + value + "\"}"));
  }

  @Override
  public void interrupt() {}

  @Override
  public Completion complete(String source, int cursor) {
    return new Completion(cursor, cursor, List.of());
  }

  @Override
  public Optional<Display> inspect(String source, int cursor) {
    return Optional.empty();
  }

  @Override
  public Completeness completeness(String source) {
    return new Completeness(Completeness.Status.COMPLETE, "");
  }
}
