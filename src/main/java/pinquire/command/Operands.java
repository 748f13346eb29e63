package pinquire.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pinquire.command.Command.Argument;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.machine.Config;
import pinquire.machine.Filesystem;
import pinquire.machine.Filesystems;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/**
 * What the operands of a command mean on a machine, or why they mean nothing there.
 *
 * @param inScene whether others act beside it: then a page may have been cut off or unmapped since
 *     its program was written, and Linux will tell it so
 */
record Operands(Command command, Machine machine, boolean inScene) {

  /** Those of a command that is said while nobody else acts. */
  Operands(Command command, Machine machine) {
    this(command, machine, false);
  }

  private Config config() {
    return machine.config();
  }

  private CommandException wrong(Argument argument, String problem, String hint) {
    return new CommandException(argument.place(), problem, hint);
  }

  /** A number from {@code least} up. */
  int count(Argument argument, int least, int most) {
    int count = integer(argument, argument.value());
    if (count < least || count > most) {
      throw wrong(argument, count + " is out of range", "from " + least + " to " + most);
    }
    return count;
  }

  /** A number from {@code least} up; {@code usual} when the command says none after the word. */
  int count(String word, int usual, int least, int most) {
    return command.argument(word).map(argument -> count(argument, least, most)).orElse(usual);
  }

  private int integer(Argument argument, Object value) {
    if (value instanceof Number number && number.longValue() == number.doubleValue()) {
      if (number.longValue() != number.intValue()) {
        throw wrong(argument, number + " is far too large", "at most " + (Operand.MOST_PAGES - 1));
      }
      return number.intValue();
    }
    throw wrong(
        argument,
        "expected " + argument.operand().meaning() + ", read " + value,
        "such as " + argument.operand().example());
  }

  /** A name as it was written. */
  String name(Argument argument) {
    if (argument.value() instanceof CharSequence name && !name.isEmpty()) {
      return name.toString();
    }
    throw wrong(
        argument,
        "expected " + argument.operand().meaning() + ", read " + argument.value(),
        "such as " + argument.operand().example());
  }

  /** One of the names there are. */
  int oneOf(Argument argument, List<String> known, String kind) {
    String name = name(argument);
    int index = known.indexOf(name);
    if (index < 0) {
      throw wrong(argument, "no " + kind + " is called " + name, hint(name, known));
    }
    return index;
  }

  /** One of the designs that have a name, or one that was made in a cell. */
  Design design(Argument argument, List<Design> named) {
    if (argument.value() instanceof Design design) {
      return design;
    }
    List<String> known = named.stream().map(Design::name).toList();
    return named.get(oneOf(argument, known, "design"));
  }

  /** Those said, in that order, or all ready-made ones. */
  List<Design> designs(Argument argument, List<Design> named) {
    return saysAll(argument)
        ? Designs.all()
        : each(argument).map(one -> design(one, named)).toList();
  }

  /** Two of them that are to be compared. */
  List<Design> two(Argument argument, List<Design> named) {
    List<Design> designs = designs(argument, named);
    if (designs.size() != 2 || designs.get(0).equals(designs.get(1))) {
      throw wrong(argument, "two designs are compared", "such as linux-6.19, bias-bounce");
    }
    return designs;
  }

  /** The names of the properties said, or all there are. */
  List<String> properties(Argument argument) {
    return among(argument, Asked.names(), "property");
  }

  /** Those said of the names there are, or all of them. */
  List<String> among(Argument argument, List<String> known, String kind) {
    return saysAll(argument)
        ? known
        : each(argument).map(one -> known.get(oneOf(named(one), known, kind))).toList();
  }

  /** A design that was made in a cell goes by its name where names are said. */
  private static Argument named(Argument one) {
    return one.value() instanceof Design design
        ? new Argument(one.operand(), design.name(), one.place())
        : one;
  }

  private static boolean saysAll(Argument argument) {
    return argument.value().equals(List.of("all"));
  }

  private static Stream<Argument> each(Argument argument) {
    Operand one = argument.operand().each().orElseThrow();
    return ((List<?>) argument.value())
        .stream().map(value -> new Argument(one, value, argument.place()));
  }

  Filesystem filesystem(Argument argument) {
    List<String> known = Filesystems.all().stream().map(Filesystem::name).toList();
    return Filesystems.all().get(oneOf(argument, known, "file system"));
  }

  StockScenario stock(Argument argument) {
    return StockScenario.all().get(oneOf(argument, StockScenario.names(), "scenario"));
  }

  /** What a name asks. */
  Asked asked(Argument argument) {
    List<String> known = Asked.names();
    return Asked.of(known.get(oneOf(argument, known, "property")));
  }

  /** The run that {@code replay} is said of. */
  Replay replay() {
    return (Replay) command.argument(command.verb().word()).orElseThrow().value();
  }

  Verb verb(Argument argument) {
    String word = name(argument);
    return Verb.of(word).orElseThrow(() -> SentenceReader.unknown(word, argument.place()));
  }

  static String hint(String name, List<String> known) {
    return Suggestion.among(name, known)
        .map(near -> "did you mean '" + near + "'?")
        .orElse("there is " + String.join(", ", known));
  }

  /** The file after {@code word}; the first one when the command names none. */
  int file(String word) {
    List<String> names = config().files().stream().map(Config.FileSpec::name).toList();
    return command.argument(word).map(argument -> oneOf(argument, names, "file")).orElse(0);
  }

  /** The process; p0 when the command names none. */
  int process() {
    return process("by");
  }

  /** The process after {@code word}; p0 when the command names none. */
  int process(String word) {
    return command
        .argument(word)
        .map(argument -> oneOf(argument, config().processes(), "process"))
        .orElse(0);
  }

  /** The device, when the command names one. */
  Optional<Integer> device() {
    return command.argument("as").map(argument -> oneOf(argument, config().devices(), "device"));
  }

  /** The argument that says which pages, when the command has one. */
  Optional<Argument> pagesArgument() {
    return command.argument("page").or(() -> command.argument("pages"));
  }

  /** The pages named, ascending; empty when the command names none. */
  Optional<List<Page>> pages(int file) {
    return pagesArgument()
        .map(
            argument -> {
              List<Integer> indexes = indexes(argument);
              // The ends first: they are the numbers that were written.
              checkIndex(argument, file, indexes.get(indexes.size() - 1));
              indexes.forEach(index -> checkIndex(argument, file, index));
              return indexes.stream()
                  .sorted()
                  .distinct()
                  .map(index -> machine.page(file, index))
                  .toList();
            });
  }

  List<Integer> indexes(Argument argument) {
    if (!(argument.value() instanceof List<?> list)) {
      return List.of(integer(argument, argument.value()));
    }
    if (list.isEmpty()) {
      throw wrong(argument, "an empty range names no page", "such as 0..3");
    }
    if (list.size() > Operand.MOST_PAGES) {
      Object last = list.get(list.size() - 1);
      throw wrong(argument, "page " + last + " is past the end of the file", "");
    }
    return list.stream().map(value -> integer(argument, value)).toList();
  }

  /** Refuses a page that the file does not have now. */
  void checkIndex(Argument argument, int file, int index) {
    Config.FileSpec spec = config().files().get(file);
    int size = inScene ? spec.pages() : machine.size(file);
    if (index < 0) {
      throw new CommandException(
          narrowed(argument, index), "there is no page " + index, "the first page is 0");
    }
    if (index >= size) {
      throw new CommandException(
          narrowed(argument, index),
          "page " + index + " is past the end of " + spec.name(),
          size == 0
              ? "the file is empty"
              : "the last page of " + spec.name() + " is " + (size - 1));
    }
  }

  /** The very number within the operand, when it stands there. */
  Place narrowed(Argument argument, int number) {
    Place place = argument.place();
    int start = place.column() - command.place().column();
    boolean here = place.line() == command.place().line() && start >= 0;
    if (!here || start + place.length() > command.text().length()) {
      return place;
    }
    String text = command.text().substring(start, start + place.length());
    String digits = Integer.toString(number);
    int at = text.lastIndexOf(digits);
    boolean whole = at >= 0 && !digitAt(text, at - 1) && !digitAt(text, at + digits.length());
    return whole
        ? new Place(place.source(), place.line(), place.column() + at, digits.length())
        : place;
  }

  private static boolean digitAt(String text, int index) {
    return index >= 0 && index < text.length() && Character.isDigit(text.charAt(index));
  }

  /** Every page that lies in a file now. */
  List<Page> pagesOf(int file) {
    return machine.pages().stream().filter(page -> page.file() == file && page.inFile()).toList();
  }

  /** What a file may have in memory; a page past its end may be about to leave. */
  List<Page> cacheOf(int file) {
    return machine.pages().stream().filter(page -> page.file() == file).toList();
  }

  /** What all files may have in memory. */
  List<Page> cache() {
    return machine.pages();
  }

  /** Pages that a process must have mapped. */
  List<Page> mapped(int process, List<Page> pages) {
    for (Page page : pages) {
      if (!inScene && !machine.pte(process, page).vma()) {
        String who = config().processes().get(process);
        String file = config().files().get(page.file()).name();
        throw new CommandException(
            pagesArgument().map(Argument::place).orElse(command.place()),
            who + " has not mapped page " + page.index() + " of " + file,
            "`map file` maps it");
      }
    }
    return pages;
  }
}
