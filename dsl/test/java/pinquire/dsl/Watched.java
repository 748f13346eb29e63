package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import pinquire.command.Command;
import pinquire.command.CommandException;
import pinquire.command.Content;
import pinquire.command.Outcome;
import pinquire.command.Owner;
import pinquire.command.PageState;
import pinquire.command.Session;
import pinquire.command.State;
import pinquire.command.Verb;
import pinquire.design.Designs;
import pinquire.design.MapCountTracking;
import pinquire.design.PageFlag;
import pinquire.design.PinTracking;
import pinquire.machine.Filesystem;
import pinquire.machine.Filesystems;

/** A real laboratory that looks after every command whether the books are in order. */
final class Watched extends SessionLaboratory {

  private boolean got;
  private boolean mistaken;
  private boolean paused;
  private boolean direct;

  Watched() {
    super(new Session());
  }

  @Override
  public Outcome run(Command command) {
    State before = session.state();
    try {
      Outcome outcome = session.run(command);
      note(command.verb(), outcome.told());
      check(command.text());
      return outcome;
    } catch (CommandException refused) {
      assertThat(session.state()).as("after refused " + command.text()).isEqualTo(before);
      throw refused;
    }
  }

  /**
   * Whether references were taken that are no pins, or dropped as what they were not; and whether a
   * page may have been read in beside a direct write, and be older than the disk.
   */
  private void note(Verb verb, String told) {
    boolean fresh = Set.of(Verb.MACHINE, Verb.DESIGN, Verb.RESET, Verb.CRASH).contains(verb);
    paused = !fresh && (paused || verb == Verb.PAUSE);
    direct = !fresh && (direct || verb == Verb.DIRECT);
    got = !fresh && (got || verb == Verb.GET || verb == Verb.DIRECT);
    mistaken = !fresh && (mistaken || drops(verb, told));
  }

  /** Whether pages may be let go as what they were not; one that is under way has not told yet. */
  private static boolean drops(Verb verb, String told) {
    boolean underWay = told.endsWith("pending") || told.startsWith("stops before");
    return ((verb == Verb.PUT || verb == Verb.UNPIN) && underWay)
        || told.contains("not pinned: ")
        || told.contains("not got: ");
  }

  private void check(String command) {
    if (mistaken) {
      return;
    }
    State state = session.state();
    // The last unpin cannot take back a flag that says nothing of how many there are.
    if (!(tracking(state.design()) instanceof PageFlag)) {
      assertThat(state.violations()).as(command).extracting("property").doesNotContain("balanced");
    }
    for (State.FileState file : state.files()) {
      for (PageState row : file.rows()) {
        String where = command + ": " + file.name() + " " + row;
        check(row, state, where);
        if (row.cached()) {
          checkContent(row, tracksDirty(state.filesystem()), where);
        }
      }
    }
  }

  private void check(PageState row, State state, String where) {
    String design = state.design();
    if (!row.cached()) {
      assertThat(row.ref() + row.map() + row.pins()).as(where).isZero();
      assertThat(row.memory()).as(where).isEqualTo(Content.NONE);
      return;
    }
    long processes = state.tables().stream().filter(t -> !state.devices().contains(t)).count();
    long ptes =
        row.ptes().stream().limit(processes).filter(pte -> !Set.of(".", "m").contains(pte)).count();
    long counted = mapCounts(design) && row.owner() != Owner.PROCESS ? row.pins() : 0;
    if (got) {
      assertThat(row.map()).as(where).isBetween(ptes, ptes + counted);
    } else {
      assertThat(row.map()).as(where).isEqualTo(ptes + counted);
    }
    // A command that waits, or that died with the page locked, holds references of its own.
    boolean held = row.flags().contains("L") || !session.waiting().isEmpty();
    long owners = (row.ofFile() ? 1 : 0) + (row.flags().contains("P") ? 1 : 0) + ptes;
    long pins = row.pins() * tracking(design).refWeight();
    if (got || held) {
      assertThat(row.ref()).as(where).isGreaterThanOrEqualTo(owners + (got ? row.pins() : pins));
    } else {
      assertThat(row.ref()).as(where).isEqualTo(owners + pins);
    }
    if (!held) {
      assertThat(row.flags()).as(where).doesNotContain("W", "L");
    }
  }

  private static boolean tracksDirty(String filesystem) {
    return Filesystems.all().stream()
        .filter(known -> known.nameUnlessUsual().equals(filesystem))
        .allMatch(Filesystem::tracksDirty);
  }

  private static boolean mapCounts(String design) {
    return tracking(design) instanceof MapCountTracking;
  }

  private static PinTracking tracking(String design) {
    return Designs.named(design).orElseThrow().tracking();
  }

  private void checkContent(PageState row, boolean tracksDirty, String where) {
    if (row.ofFile()) {
      checkCached(row, tracksDirty, where);
      return;
    }
    assertThat(row.ref()).as(where).isPositive();
    assertThat(row.disk()).as(where).isEqualTo(Content.NONE);
    if (row.owner() == Owner.NOBODY) {
      assertThat(row.ptes()).as(where).containsOnly(".");
    }
  }

  private void checkCached(PageState row, boolean tracksDirty, String where) {
    if (tracksDirty && row.ptes().stream().anyMatch(pte -> pte.startsWith("W"))) {
      assertThat(row.flags()).as(where + ": a writable page is dirty").contains("D");
    }
    if (!(paused && direct)) {
      assertThat(row.memory().first()).as(where).isGreaterThanOrEqualTo(row.disk().first());
      assertThat(row.memory().second()).as(where).isGreaterThanOrEqualTo(row.disk().second());
    }
  }
}
