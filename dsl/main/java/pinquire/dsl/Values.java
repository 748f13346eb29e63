package pinquire.dsl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pinquire.command.Command.Argument;
import pinquire.command.CommandException;
import pinquire.command.Operand;
import pinquire.command.Place;
import pinquire.command.Replay;
import pinquire.command.Review;
import pinquire.command.Scenario;
import pinquire.command.StateGraph;

/** Makes operands of plain values, or says what is wrong with them. */
final class Values {

  private final Operand operand;
  private final Place place;

  private Values(Operand operand, Place place) {
    this.operand = operand;
    this.place = place;
  }

  /**
   * The operand that a value stands for.
   *
   * @throws CommandException when it stands for none
   */
  static Argument argument(Operand operand, @Nullable Object value, Place place) {
    return new Argument(operand, new Values(operand, place).of(value), place);
  }

  static CommandException backwards(Place place, String first, String last) {
    return new CommandException(place, "the range runs backwards", "write " + last + ".." + first);
  }

  static CommandException tooLong(Place place, String size) {
    return new CommandException(
        place, size + " pages in one list", "at most " + Operand.MOST_PAGES);
  }

  private Object of(@Nullable Object value) {
    if (value == null) {
      throw mistake("null");
    }
    return switch (operand) {
      case PAGE, COUNT -> integer(value);
      case PAGES -> pages(value);
      case VALUE -> value instanceof Number ? integer(value) : value.toString();
      case DESIGN -> design(value);
      case DESIGNS, PROPERTIES, SCENARIOS -> names(value);
      case RUN -> value instanceof Replay ? value : RunReader.read(name(value), place);
      case SCENARIO -> value instanceof Scenario ? value : ScenarioReader.read(name(value), place);
      case REVIEW -> value instanceof Review ? value : ReviewReader.read(name(value), place);
      case OUTPUT -> ending(name(value), StateGraph.ENDINGS);
      case SCRIPT -> ending(name(value), List.of(".pin"));
      case FILE, DEVICE, PROCESS, FILESYSTEM, PROPERTY, STEP, PAUSED, VERB, NAME, STOCK, TEXT ->
          name(value);
    };
  }

  private String ending(String name, List<String> endings) {
    if (endings.stream().noneMatch(name::endsWith)) {
      throw mistake(shown(name));
    }
    return name;
  }

  private static Object design(Object value) {
    return value instanceof CharSequence ? value.toString() : value;
  }

  /** Names, or designs that were made in a cell. */
  private List<Object> names(Object value) {
    List<Object> names = new ArrayList<>();
    for (Object one : value instanceof Collection<?> many ? many : List.of(value)) {
      if (one instanceof Collection<?> more) {
        names.addAll(names(more));
      } else if (one == null) {
        throw mistake("a list with null");
      } else {
        names.add(operand == Operand.DESIGNS ? design(one) : name(one));
      }
    }
    if (names.isEmpty()) {
      throw new CommandException(place, "no name is in it", "such as " + operand.example());
    }
    return List.copyOf(names);
  }

  private String name(Object value) {
    if (value instanceof CharSequence) {
      return value.toString();
    }
    throw mistake(shown(value));
  }

  private Integer integer(Object value) {
    if (value instanceof Integer number) {
      return number;
    }
    if (value instanceof Number number && number.toString().matches("-?\\d{1,18}")) {
      long exact = number.longValue();
      if (exact == (int) exact) {
        return (int) exact;
      }
    }
    throw mistake(shown(value));
  }

  private List<Integer> pages(Object value) {
    List<Integer> pages = new ArrayList<>();
    collect(value, pages, 1);
    if (pages.isEmpty()) {
      throw new CommandException(place, "no page is in it", "such as " + operand.example());
    }
    return Consecutive.packed(pages);
  }

  /** A list may hold ranges, such as {@code 0..2, 5}, but no deeper lists. */
  private void collect(Object value, List<Integer> pages, int depth) {
    if (!(value instanceof Collection<?> many)) {
      pages.add(integer(value));
    } else if (depth > 2) {
      throw mistake("a list of lists of lists");
    } else {
      for (Object one : many) {
        if (one == null) {
          throw mistake("a list with null");
        }
        roomFor(one instanceof Collection<?> more ? more.size() : 1, pages);
        collect(one, pages, depth + 1);
      }
    }
  }

  private void roomFor(int more, List<Integer> pages) {
    if (more > Operand.MOST_PAGES - pages.size()) {
      throw tooLong(place, "more than " + Operand.MOST_PAGES);
    }
  }

  private static String shown(Object value) {
    if (value instanceof CharSequence text) {
      return "'" + cut(text.toString()) + "'";
    }
    boolean plain = value instanceof Number || value instanceof Boolean;
    return plain ? cut(value.toString()) : "a " + value.getClass().getSimpleName();
  }

  private static String cut(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }

  private CommandException mistake(String read) {
    return new CommandException(
        place, read + " is not " + operand.meaning(), "such as " + operand.example());
  }
}
