package pinquire.command;

import java.util.List;
import pinquire.command.Command.Argument;
import pinquire.hazard.Properties;
import pinquire.hazard.Property;
import pinquire.machine.Page;

/** An {@code expect}, held against the state. */
record Expectation(Command command, Operands operands, State state) {

  /** Tells what was found; throws when it is not what was expected. */
  String check() {
    if (command.argument("page").isPresent()) {
      return cell();
    }
    return command.says("violated") ? violated() : holds();
  }

  private String cell() {
    Argument argument = command.argument("page").orElseThrow();
    Argument expected = command.argument("==").orElseThrow();
    Page page = operands.pages(operands.file("of")).orElseThrow().get(0);
    PageState row =
        state.files().get(page.file()).rows().stream()
            .filter(candidate -> candidate.page() == page.index() && candidate.ofFile())
            .findFirst()
            .orElseThrow();
    Column column = column();
    String found = row.text(column);
    if (!row.shows(column, expected.value())) {
      throw new ExpectationFailed(
          expected.place(),
          "%s of page %d is %s".formatted(column.word(), row.page(), found),
          "expected " + expected.value());
    }
    return "%s of page %s is %s".formatted(column.word(), argument.value(), found);
  }

  private Column column() {
    for (Column column : Column.values()) {
      if (command.says(column.word())) {
        return column;
      }
    }
    return Column.MEMORY;
  }

  private String holds() {
    List<Violation> against =
        state.violations().stream().filter(violation -> asked(violation, "holds")).toList();
    if (!against.isEmpty()) {
      throw failed(against.get(0).property() + " is violated", "expected it to hold");
    }
    return named("holds") + " holds";
  }

  private String violated() {
    boolean found = state.violations().stream().anyMatch(violation -> asked(violation, "violated"));
    if (!found) {
      throw failed(named("violated") + " holds", "expected it to be violated");
    }
    return named("violated") + " is violated";
  }

  private ExpectationFailed failed(String problem, String hint) {
    return new ExpectationFailed(command.place(), problem, hint);
  }

  private boolean asked(Violation violation, String word) {
    return command.argument(word).isEmpty() || violation.property().equals(named(word));
  }

  /** The property named, or "everything". */
  private String named(String word) {
    List<String> known = Properties.all().stream().map(Property::name).toList();
    return command
        .argument(word)
        .map(argument -> known.get(operands.oneOf(argument, known, "property")))
        .orElse("every property");
  }
}
