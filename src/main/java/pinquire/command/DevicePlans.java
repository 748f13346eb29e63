package pinquire.command;

import static pinquire.command.Tally.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pinquire.command.Command.Argument;
import pinquire.machine.Folio;
import pinquire.machine.Page;
import pinquire.path.Paths;
import pinquire.path.Paths.Pin;

/** What devices and their drivers do, as the paths it stands for. */
record DevicePlans(Subject subject, Operands operands, Paths paths) {

  Plan pin() {
    List<Page> pages = subject.pages();
    int device = operands.device().orElse(0);
    return Plan.of(
        subject.device(device),
        paths.pin(device, operands.process(), pages),
        tally -> "%s pins %s for writing".formatted(subject.device(device), count(pages.size())));
  }

  Plan unpin() {
    List<Pin> pins =
        subject.command().says("all")
            ? IntStream.range(0, subject.world().config().devices().size())
                .boxed()
                .filter(device -> operands.device().map(device::equals).orElse(true))
                .flatMap(device -> pins(device).stream())
                .toList()
            : devicePins();
    if (pins.isEmpty()) {
      throw nothingPinned(
          subject.command().says("all")
              ? "every device"
              : subject.device(operands.device().orElse(0)));
    }
    String who =
        subject.command().says("all") ? "every device" : subject.device(pins.get(0).device());
    String drops =
        subject.command().says("all")
            ? " marks dirty and drops all its pins: "
            : " marks dirty and unpins ";
    return Plan.of(who, paths.unpin(pins), tally -> who + drops + count(distinct(pins)));
  }

  private static long distinct(List<Pin> pins) {
    return pins.stream().map(Pin::folio).distinct().count();
  }

  /** Every pin of the device, or one pin on each page named. */
  private List<Pin> devicePins() {
    int device = operands.device().orElse(0);
    return operands.pagesArgument().isEmpty()
        ? pins(device)
        : held(device).stream().map(folio -> new Pin(device, folio)).toList();
  }

  /** A device's pins, one entry for each. */
  private List<Pin> pins(int device) {
    List<Pin> pins = new ArrayList<>();
    for (Folio folio : allHeld(device)) {
      for (long i = 0; i < subject.machine().pins(device, folio); i++) {
        pins.add(new Pin(device, folio));
      }
    }
    return pins;
  }

  private List<Folio> allHeld(int device) {
    return subject.machine().folios().stream()
        .filter(folio -> subject.machine().pins(device, folio) > 0)
        .sorted((a, b) -> Integer.compare(a.home().number(), b.home().number()))
        .toList();
  }

  /** The folios that the device holds of the pages named, or all it holds. */
  private List<Folio> held(int device) {
    List<Folio> all = allHeld(device);
    if (all.isEmpty()) {
      throw nothingPinned(subject.device(device));
    }
    int file = operands.file("of");
    Optional<Argument> argument = operands.pagesArgument();
    if (argument.isEmpty()) {
      return all;
    }
    List<Folio> named = new ArrayList<>();
    for (int index : operands.indexes(argument.get())) {
      List<Folio> found =
          all.stream()
              .filter(folio -> folio.home().file() == file && folio.home().index() == index)
              .toList();
      if (found.isEmpty()) {
        operands.checkIndex(argument.get(), file, index);
        throw new CommandException(
            operands.narrowed(argument.get(), index),
            subject.device(device) + " has not pinned page " + index,
            "`pin page " + index + "` first");
      }
      named.addAll(found);
    }
    return named.stream().distinct().toList();
  }

  private CommandException nothingPinned(String who) {
    return new CommandException(
        subject.command().place(), who + " has pinned no page", "pin one first: `pin page 0`");
  }

  Plan dmaWrite() {
    int device = operands.device().orElse(0);
    List<Folio> folios = held(device);
    return Plan.of(
        subject.device(device),
        paths.dmaWrite(device, folios),
        tally ->
            "%s stores %s in its %s"
                .formatted(subject.device(device), Content.stored(folios), count(folios.size())));
  }

  Plan dmaRead() {
    int device = operands.device().orElse(0);
    List<Folio> folios = held(device);
    return Plan.of(
            subject.device(device),
            paths.dmaRead(device, folios),
            tally ->
                "%s reads %s from its %s"
                    .formatted(
                        subject.device(device), Content.stored(folios), count(folios.size())))
        .giving(tally -> folios.stream().map(Content::of).toList());
  }
}
