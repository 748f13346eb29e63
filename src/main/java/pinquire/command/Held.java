package pinquire.command;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pinquire.command.Command.Argument;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.PinKind;
import pinquire.path.Paths.Pin;

/** What the devices hold, and which of it a command means. */
record Held(Subject subject, Operands operands) {

  private Machine machine() {
    return subject.machine();
  }

  private Command command() {
    return subject.command();
  }

  /** The device that is named, or the first. */
  int device() {
    return operands.device().orElse(0);
  }

  /**
   * The folios of the pages named, or of all pages, that the device holds.
   *
   * @param toWrite whether it must hold them for writing
   */
  List<Folio> folios(boolean toWrite) {
    List<Pin> pins = named(device());
    BitSet meant = new BitSet();
    pins.stream()
        .filter(pin -> !toWrite || pin.kind().writes())
        .forEach(pin -> meant.set(pin.folio().number()));
    List<Folio> all = distinct(pins);
    all.stream()
        .filter(folio -> !meant.get(folio.number()))
        .filter(folio -> meant.isEmpty() || operands.pagesArgument().isPresent())
        .findFirst()
        .ifPresent(this::refuseToWrite);
    return all.stream().filter(folio -> meant.get(folio.number())).toList();
  }

  private void refuseToWrite(Folio folio) {
    int page = folio.home().index();
    throw new CommandException(
        operands
            .pagesArgument()
            .map(argument -> operands.narrowed(argument, page))
            .orElse(command().place()),
        subject.device(device()) + " holds page " + page + " for reading only",
        "`pin page " + page + "` holds it for writing");
  }

  /**
   * What the command lets go of: one hold on each page named, or every one. A hold of the other
   * sort is meant only where there is none of the right one.
   *
   * @param pinned whether the right sort is a pin, else a reference
   */
  List<Pin> letGo(boolean pinned) {
    Comparator<Pin> rightFirst = Comparator.comparing(pin -> pin.kind().pins() != pinned);
    if (operands.pagesArgument().isPresent()) {
      Map<Folio, Pin> one = new LinkedHashMap<>();
      named(device()).forEach(p -> one.merge(p.folio(), p, BinaryOperator.minBy(rightFirst)));
      return List.copyOf(one.values());
    }
    List<Pin> pins = command().says("all") ? everybodys() : pinsOf(device());
    List<Pin> right = pins.stream().filter(pin -> pin.kind().pins() == pinned).toList();
    return right.isEmpty() ? present(pins) : right;
  }

  private List<Pin> everybodys() {
    return IntStream.range(0, subject.world().config().devices().size())
        .boxed()
        .filter(device -> operands.device().map(device::equals).orElse(true))
        .flatMap(device -> pinsOf(device).stream())
        .toList();
  }

  static List<Folio> distinct(List<Pin> pins) {
    return pins.stream().map(Pin::folio).distinct().toList();
  }

  /** All that a device holds, in the order of the pages. */
  private List<Pin> pinsOf(int device) {
    return machine().folios().stream()
        .filter(folio -> !folio.free())
        .sorted(Comparator.comparingInt(folio -> folio.home().number()))
        .flatMap(folio -> Stream.of(PinKind.values()).flatMap(kind -> pins(device, folio, kind)))
        .toList();
  }

  private Stream<Pin> pins(int device, Folio folio, PinKind kind) {
    long count = machine().pins(device, folio, kind);
    return Stream.generate(() -> new Pin(device, folio, kind)).limit(count);
  }

  /** What the device holds of the pages named, or all it holds. */
  private List<Pin> named(int device) {
    List<Pin> all = present(pinsOf(device));
    Optional<Argument> argument = operands.pagesArgument();
    if (argument.isEmpty()) {
      return all;
    }
    int file = operands.file("of");
    Map<Integer, List<Pin>> byIndex =
        all.stream()
            .filter(pin -> pin.folio().home().file() == file)
            .collect(Collectors.groupingBy(pin -> pin.folio().home().index()));
    List<Pin> named = new ArrayList<>();
    for (int index : operands.indexes(argument.get())) {
      List<Pin> here = byIndex.getOrDefault(index, List.of());
      if (here.isEmpty()) {
        operands.checkIndex(argument.get(), file, index);
        throw new CommandException(
            operands.narrowed(argument.get(), index),
            subject.device(device) + " has not pinned page " + index,
            "`pin page " + index + "` first");
      }
      named.addAll(here);
    }
    return List.copyOf(named);
  }

  private List<Pin> present(List<Pin> pins) {
    if (pins.isEmpty()) {
      String who = command().says("all") ? "every device" : subject.device(device());
      boolean put = command().verb() == Verb.PUT;
      throw new CommandException(
          command().place(),
          who + (put ? " holds no page" : " has pinned no page"),
          put ? "get one first: `get page 0`" : "pin one first: `pin page 0`");
    }
    return pins;
  }
}
