package pinquire.command;

import java.util.List;
import java.util.Optional;
import pinquire.command.Command.Argument;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Mirror;
import pinquire.machine.Page;
import pinquire.machine.Pte;

/** What devices with page tables of their own have registered, and which of it a command means. */
record Registered(Subject subject, Operands operands, int device) {

  private Machine machine() {
    return subject.machine();
  }

  private Command command() {
    return subject.command();
  }

  /** What the device has registered of the pages named, or of all; none when it has nothing. */
  List<Mirror> mirrors() {
    List<Mirror> all = of(device);
    Optional<Argument> argument = operands.pagesArgument();
    if (all.isEmpty() || argument.isEmpty()) {
      return all;
    }
    int file = operands.file("of");
    return operands.indexes(argument.get()).stream()
        .distinct()
        .flatMap(index -> named(argument.get(), file, index).stream())
        .toList();
  }

  /** The same of every device when the command says so. */
  List<Mirror> dropped() {
    if (!command().says("all")) {
      return mirrors();
    }
    return operands.device().isPresent()
        ? of(device)
        : machine().mirrors().stream().filter(Mirror::registered).toList();
  }

  /** The same to write. */
  List<Mirror> toWrite() {
    List<Mirror> mirrors = mirrors();
    List<Mirror> writable = mirrors.stream().filter(Mirror::registeredToWrite).toList();
    if (writable.size() < mirrors.size()
        && (writable.isEmpty() || operands.pagesArgument().isPresent())) {
      Page page =
          mirrors.stream().filter(m -> !m.registeredToWrite()).findFirst().orElseThrow().page();
      throw refusal(page.index(), "registered page " + page.index() + " for reading only");
    }
    return writable;
  }

  private List<Mirror> of(int owner) {
    return machine().mirrors().stream()
        .filter(mirror -> mirror.device() == owner && mirror.registered())
        .toList();
  }

  private List<Mirror> named(Argument argument, int file, int index) {
    operands.checkIndex(argument, file, index);
    List<Mirror> here =
        machine().mirrors(machine().page(file, index)).stream()
            .filter(mirror -> mirror.device() == device && mirror.registered())
            .toList();
    if (here.isEmpty()) {
      throw refusal(index, "not registered page " + index);
    }
    return here;
  }

  private CommandException refusal(int page, String what) {
    return new CommandException(
        operands
            .pagesArgument()
            .map(argument -> operands.narrowed(argument, page))
            .orElse(command().place()),
        subject.device(device) + " has " + what,
        "`pin page " + page + "` registers it for writing");
  }

  /** How many pages these are. */
  static long pages(List<Mirror> mirrors) {
    return mirrors.stream().map(Mirror::page).distinct().count();
  }

  /** The folios that the processes have there now. */
  static List<Folio> folios(List<Mirror> mirrors) {
    return mirrors.stream()
        .map(Mirror::followed)
        .filter(Pte::present)
        .map(Pte::folio)
        .distinct()
        .toList();
  }
}
