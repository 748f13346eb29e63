package pinquire.command;

import static pinquire.command.Tally.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pinquire.command.Command.Argument;
import pinquire.machine.Config;
import pinquire.machine.Folio;
import pinquire.machine.Half;
import pinquire.machine.Machine;
import pinquire.machine.Page;
import pinquire.machine.Task;
import pinquire.path.Deed;
import pinquire.path.Paths;
import pinquire.path.Paths.Pin;

/** Turns a command into the path it stands for, or says why it cannot be done. */
record Planner(Command command, World world, Operands operands, Paths paths) {

  static Planner of(Command command, World world, Task task) {
    Operands operands = new Operands(command, world.machine());
    return new Planner(command, world, operands, world.paths(task));
  }

  private Machine machine() {
    return world.machine();
  }

  Plan plan() {
    return switch (command.verb()) {
      case MAP -> map();
      case STORE -> store();
      case TOUCH -> touch();
      case PIN -> pin();
      case UNPIN -> unpin();
      case DMA -> command.says("write") ? dmaWrite() : dmaRead();
      case WRITEBACK -> writeback();
      case FSYNC -> fsync();
      case MSYNC -> msync();
      case RECLAIM -> reclaim();
      case TRUNCATE -> truncate();
      case MUNMAP -> munmap();
      case DROP -> dropCaches();
      case STRIP -> stripBuffers();
      case PUNCH -> punch();
      case DIRECT -> directWrite();
      case CRASH -> crash();
      case MACHINE, DESIGN, PAUSE, RESUME, DISK, SHOW, EXPECT, RESET, EXPLAIN, HELP ->
          throw new CommandException(
              command.place(), command.verb().word() + " stands for no path of Linux", "");
    };
  }

  private String process() {
    return world.config().processes().get(operands.process());
  }

  private Plan map() {
    int process = operands.process();
    int file = operands.file("file");
    List<Page> pages = operands.pagesOf(file);
    String name = world.config().files().get(file).name();
    return Plan.of(
        process(),
        paths.map(process, pages),
        tally -> "%s maps %s and reads its %s".formatted(process(), name, count(pages.size())));
  }

  /** The pages that a command of a process names, all of them mapped. */
  private List<Page> named() {
    List<Page> pages = operands.pages(operands.file("of")).orElseThrow();
    return operands.mapped(operands.process(), pages);
  }

  private Plan store() {
    List<Page> pages = named();
    return Plan.of(
        process(),
        paths.store(operands.process(), pages),
        tally -> "%s stores %s in %s".formatted(process(), versions(pages), count(pages.size())));
  }

  private Plan touch() {
    List<Page> pages = named();
    return Plan.of(
        process(),
        paths.touch(operands.process(), pages),
        tally -> "%s reads %s".formatted(process(), count(pages.size())));
  }

  private Plan pin() {
    List<Page> pages = named();
    int device = operands.device().orElse(0);
    return Plan.of(
        device(device),
        paths.pin(device, operands.process(), pages),
        tally -> "%s pins %s for writing".formatted(device(device), count(pages.size())));
  }

  private String device(int number) {
    return world.config().devices().get(number);
  }

  private Plan unpin() {
    List<Pin> pins =
        command.says("all")
            ? IntStream.range(0, world.config().devices().size())
                .boxed()
                .filter(device -> operands.device().map(device::equals).orElse(true))
                .flatMap(device -> pins(device).stream())
                .toList()
            : devicePins();
    if (pins.isEmpty()) {
      throw nothingPinned(
          command.says("all") ? "every device" : device(operands.device().orElse(0)));
    }
    String who = command.says("all") ? "every device" : device(pins.get(0).device());
    String drops =
        command.says("all") ? " marks dirty and drops all its pins: " : " marks dirty and unpins ";
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
      for (long i = 0; i < machine().pins(device, folio); i++) {
        pins.add(new Pin(device, folio));
      }
    }
    return pins;
  }

  private List<Folio> allHeld(int device) {
    return machine().folios().stream()
        .filter(folio -> machine().pins(device, folio) > 0)
        .sorted((a, b) -> Integer.compare(a.home().number(), b.home().number()))
        .toList();
  }

  /** The folios that the device holds of the pages named, or all it holds. */
  private List<Folio> held(int device) {
    List<Folio> all = allHeld(device);
    if (all.isEmpty()) {
      throw nothingPinned(device(device));
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
            device(device) + " has not pinned page " + index,
            "`pin page " + index + "` first");
      }
      named.addAll(found);
    }
    return named.stream().distinct().toList();
  }

  private CommandException nothingPinned(String who) {
    return new CommandException(
        command.place(), who + " has pinned no page", "pin one first: `pin page 0`");
  }

  private Plan dmaWrite() {
    int device = operands.device().orElse(0);
    List<Folio> folios = held(device);
    return Plan.of(
        device(device),
        paths.dmaWrite(device, folios),
        tally ->
            "%s stores %s in its %s"
                .formatted(device(device), stored(folios), count(folios.size())));
  }

  private Plan dmaRead() {
    int device = operands.device().orElse(0);
    List<Folio> folios = held(device);
    return Plan.of(
            device(device),
            paths.dmaRead(device, folios),
            tally ->
                "%s reads %s from its %s"
                    .formatted(device(device), stored(folios), count(folios.size())))
        .giving(tally -> folios.stream().map(Planner::content).toList());
  }

  private static String content(Folio folio) {
    return new Content(folio.memory(Half.FIRST), folio.memory(Half.SECOND)).toString();
  }

  /** The version that all the folios have, or that they have several. */
  private static String stored(List<Folio> folios) {
    List<String> versions = folios.stream().map(Planner::content).distinct().toList();
    return versions.size() == 1 ? versions.get(0) : versions.size() + " versions";
  }

  private static String versions(List<Page> pages) {
    return stored(pages.stream().flatMap(page -> page.folio().stream()).toList());
  }

  private Plan writeback() {
    List<Page> pages = chosen();
    return Plan.of("flusher", paths.writeback(pages), Telling::cleaned);
  }

  /** The pages named, those of the file named, or all. */
  private List<Page> chosen() {
    int file = operands.file("of");
    return operands
        .pages(file)
        .orElseGet(
            () ->
                command.argument("of").isPresent() ? operands.pagesOf(file) : operands.allPages());
  }

  private Plan fsync() {
    List<Page> pages = operands.pagesOf(operands.file("file"));
    return Plan.of(process(), paths.sync("fsync", pages), Telling::synced).giving(tally -> 0);
  }

  private Plan msync() {
    return Plan.of(process(), paths.sync("msync", ofMapping()), Telling::synced).giving(tally -> 0);
  }

  /** The pages named, or all that the process has mapped of the file. */
  private List<Page> ofMapping() {
    int process = operands.process();
    int file = operands.file("of");
    return operands
        .pages(file)
        .map(named -> operands.mapped(process, named))
        .orElseGet(() -> mappedOf(process, file));
  }

  private List<Page> mappedOf(int process, int file) {
    List<Page> pages =
        machine().pages().stream()
            .filter(page -> page.file() == file && machine().pte(process, page).vma())
            .toList();
    if (pages.isEmpty()) {
      throw new CommandException(
          command.place(),
          process() + " has not mapped " + world.config().files().get(file).name(),
          "`map file` maps it");
    }
    return pages;
  }

  private Plan reclaim() {
    List<Page> pages = chosen();
    return Plan.of("kswapd", paths.reclaim(pages), Telling::reclaimed);
  }

  private Plan truncate() {
    int file = operands.file("file");
    Config.FileSpec spec = world.config().files().get(file);
    int size = operands.count(command.argument("to").orElseThrow(), 0, spec.pages());
    List<Page> pages =
        machine().pages().stream()
            .filter(page -> page.file() == file && page.index() >= size)
            .toList();
    return Plan.of(
        process(),
        paths.truncate(file, size, pages),
        tally ->
            "%s is %s long; %s of it leave memory"
                .formatted(spec.name(), count(size), tally.counted(Deed.REMOVED)));
  }

  private Plan munmap() {
    List<Page> pages = ofMapping();
    return Plan.of(
        process(),
        paths.munmap(operands.process(), pages),
        tally -> "%s unmaps %s".formatted(process(), count(pages.size())));
  }

  private Plan dropCaches() {
    return Plan.of(process(), paths.dropCaches(chosen()), Telling::dropped);
  }

  private Plan stripBuffers() {
    return Plan.of(
        "kswapd",
        paths.stripBuffers(chosen()),
        tally -> "frees the buffers of " + tally.counted(Deed.STRIPPED));
  }

  private Plan punch() {
    int file = operands.file("of");
    List<Page> pages = operands.pages(file).orElseThrow();
    return Plan.of(
        process(),
        paths.punch(pages),
        tally ->
            "%s has a hole of %s; %s of it leave memory"
                .formatted(
                    world.config().files().get(file).name(),
                    count(pages.size()),
                    tally.counted(Deed.REMOVED)));
  }

  private Plan directWrite() {
    List<Page> pages = operands.pages(operands.file("of")).orElseThrow();
    return Plan.of(
        process(),
        paths.directWrite(pages),
        tally ->
            "%s writes %s straight to disk; %s left the page cache"
                .formatted(process(), count(pages.size()), tally.counted(Deed.REMOVED)));
  }

  private Plan crash() {
    return Plan.of(
        "power",
        paths.crash(),
        tally -> "the power fails: memory, mappings and pins are gone, the disk stays");
  }
}
