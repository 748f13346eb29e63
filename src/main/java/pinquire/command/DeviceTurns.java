package pinquire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Mirror;
import pinquire.machine.Page;
import pinquire.machine.PinKind;
import pinquire.machine.Task;
import pinquire.path.Paths;
import pinquire.path.Paths.Pin;
import pinquire.path.Program;
import pinquire.scenario.Walk;

/**
 * What a device does with what it holds, where nobody knows beforehand what that will be: a path
 * for each page that it may hold then, passed over when it does not.
 */
final class DeviceTurns {

  private final Command command;
  private final Machine machine;
  private final Paths paths;
  private final int device;
  private final List<Page> pages;
  private final boolean named;
  private final List<Command> said;

  /**
   * The turns of a command.
   *
   * @param said all that anybody may say
   */
  DeviceTurns(Command command, World world, Task task, List<Command> said) {
    this.command = command;
    this.said = said;
    this.machine = world.machine();
    this.paths = world.paths(task);
    Operands operands = new Operands(command, machine);
    this.device = operands.device().orElse(0);
    this.named = operands.pagesArgument().isPresent();
    this.pages = named ? operands.pages(operands.file("of")).orElseThrow() : machine.pages();
  }

  /** The paths of a command that is about what a device holds; empty for any other command. */
  Optional<List<Walk>> walks(int number) {
    return switch (command.verb()) {
      case DMA -> Optional.of(command.says("write") ? writes(number) : reads(number));
      case UNPIN -> Optional.of(drops(number, true));
      case PUT -> Optional.of(drops(number, false));
      default -> Optional.empty();
    };
  }

  private List<Walk> writes(int number) {
    if (paths.design().mirrors()) {
      return mirrored(number, Mirror::registeredToWrite, paths::writeMirrored);
    }
    return pages.stream().map(page -> transfer(number, page, PinKind::writes, true)).toList();
  }

  private List<Walk> reads(int number) {
    if (paths.design().mirrors()) {
      return mirrored(number, Mirror::registered, paths::readMirrored);
    }
    return pages.stream().map(page -> transfer(number, page, kind -> true, false)).toList();
  }

  private Walk transfer(int number, Page page, Predicate<PinKind> how, boolean write) {
    List<Pin> pins = List.of(pin(page, PinKind.PIN, how));
    Program program = write ? paths.dmaWriteTo(pins) : paths.dmaReadFrom(pins);
    return new Walk(number, program, () -> held(page, how).isPresent());
  }

  private List<Walk> mirrored(
      int number, Predicate<Mirror> how, Function<List<Mirror>, Program> path) {
    return mirrors()
        .map(mirror -> new Walk(number, path.apply(List.of(mirror)), () -> how.test(mirror)))
        .toList();
  }

  private Stream<Mirror> mirrors() {
    return pages.stream()
        .flatMap(page -> machine.mirrors(page).stream())
        .filter(mirror -> mirror.device() == device);
  }

  private List<Walk> drops(int number, boolean pinned) {
    if (paths.design().mirrors() && pinned) {
      return mirrored(number, Mirror::registered, paths::unregister);
    }
    boolean clean = command.says("clean");
    List<Walk> walks = new ArrayList<>();
    for (PinKind kind : kinds(pinned, kind -> kind.writes() && !clean)) {
      walks.addAll(drops(number, kind, pinned, clean));
    }
    for (PinKind kind : kinds(pinned, kind -> !kind.writes() || clean)) {
      walks.addAll(drops(number, kind, pinned, clean));
    }
    return walks;
  }

  /** Those that the right call lets go of; the others where nobody can have any of these. */
  private List<PinKind> kinds(boolean pinned, Predicate<PinKind> which) {
    boolean right = takes(pinned) || holdsAny(kind -> kind.pins() == pinned);
    return Stream.of(PinKind.values())
        .filter(kind -> kind.pins() == (right == pinned))
        .filter(which)
        .toList();
  }

  /** How often a page may be held at once. */
  private int most() {
    long now = machine.folios().stream().mapToLong(Folio::pins).max().orElse(0);
    long more = said.stream().filter(c -> c.verb() == Verb.PIN || c.verb() == Verb.GET).count();
    return (int) (now + more);
  }

  private boolean takes(boolean pinned) {
    Verb verb = pinned ? Verb.PIN : Verb.GET;
    return said.stream().anyMatch(other -> other.verb() == verb);
  }

  private boolean holdsAny(Predicate<PinKind> how) {
    return machine.folios().stream().anyMatch(folio -> !folio.free() && holds(folio, how));
  }

  private List<Walk> drops(int number, PinKind kind, boolean pinned, boolean clean) {
    List<Walk> walks = new ArrayList<>();
    for (Page page : pages) {
      for (int times = 0; times < (named ? 1 : most()); times++) {
        Pin pin = pin(page, kind, kind::equals);
        walks.add(
            new Walk(
                number,
                paths.drop(pin, pinned, clean),
                () -> held(page, kind::equals).isPresent()));
      }
    }
    return walks;
  }

  private Pin pin(Page page, PinKind kind, Predicate<PinKind> how) {
    return new Pin(device, page, kind, () -> held(page, how).orElse(first(page)));
  }

  /** The first frame of a page that the device holds. */
  private Optional<Folio> held(Page page, Predicate<PinKind> how) {
    for (Folio folio : machine.folios()) {
      if (!folio.free() && folio.home().equals(page) && holds(folio, how)) {
        return Optional.of(folio);
      }
    }
    return Optional.empty();
  }

  private boolean holds(Folio folio, Predicate<PinKind> how) {
    for (PinKind kind : PinKind.values()) {
      if (how.test(kind) && machine.pins(device, folio, kind) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Where a device stores that goes on after its driver has let go. */
  private Folio first(Page page) {
    return machine.folios().stream()
        .filter(folio -> !folio.free() && folio.home().equals(page))
        .findFirst()
        .orElse(machine.folio(0));
  }
}
