package pinquire.command;

import java.util.ArrayList;
import java.util.Collections;
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
 * for each frame that it may hold then, passed over when it does not.
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
    return transfers(number, PinKind::writes, paths::dmaWriteTo);
  }

  private List<Walk> reads(int number) {
    if (paths.design().mirrors()) {
      return mirrored(number, Mirror::registered, paths::readMirrored);
    }
    return transfers(number, kind -> true, paths::dmaReadFrom);
  }

  private List<Walk> transfers(
      int number, Predicate<PinKind> how, Function<List<Pin>, Program> path) {
    List<Walk> walks = new ArrayList<>();
    for (Page page : pages) {
      for (Folio folio : machine.folios()) {
        Program program = path.apply(List.of(pin(page, folio, PinKind.PIN)));
        walks.add(new Walk(number, program, () -> isHeld(page, folio, how)));
      }
    }
    return walks;
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
    Predicate<PinKind> written = kind -> kind.writes() && !clean;
    List<Walk> walks = new ArrayList<>();
    walks.addAll(drops(number, kinds(pinned, written), pinned, clean));
    walks.addAll(drops(number, kinds(pinned, written.negate()), pinned, clean));
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

  private List<Walk> drops(int number, List<PinKind> kinds, boolean pinned, boolean clean) {
    List<Walk> walks = new ArrayList<>();
    for (Page page : pages) {
      for (Folio folio : machine.folios()) {
        for (PinKind kind : kinds) {
          Program program = paths.drop(pin(page, folio, kind), pinned, clean);
          Predicate<PinKind> same = kind::equals;
          Walk walk = new Walk(number, program, () -> isHeld(page, folio, same));
          walks.addAll(Collections.nCopies(named ? 1 : most(), walk));
        }
      }
    }
    return walks;
  }

  private Pin pin(Page page, Folio folio, PinKind kind) {
    return new Pin(device, page, kind, () -> folio);
  }

  private boolean isHeld(Page page, Folio folio, Predicate<PinKind> how) {
    return !folio.free() && folio.home().equals(page) && holds(folio, how);
  }

  private boolean holds(Folio folio, Predicate<PinKind> how) {
    return machine.pins(device, folio, how) > 0;
  }
}
