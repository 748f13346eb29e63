package pinquire.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pinquire.command.Drawing.Row;
import pinquire.machine.Page;
import pinquire.path.Step;
import pinquire.scenario.Actor;
import pinquire.scenario.Schedule;

/** Takes the steps that a drawing shows, row by row, and holds each against what its row tells. */
final class Tracing {

  private final Drawing drawing;
  private final Recording recording = new Recording();
  private final Cast cast;
  private final Deque<Command> commands;
  private final Map<String, Deque<Command>> byColumn = new LinkedHashMap<>();
  private final Map<String, Pending> inColumn = new LinkedHashMap<>();

  /**
   * The tracing of a drawing.
   *
   * @param world in which nobody is under way
   */
  Tracing(World world, Drawing drawing) {
    this.drawing = drawing;
    this.cast = new Cast(world, recording);
    this.commands = new ArrayDeque<>(drawing.commands());
    for (Drawing.Column column : drawing.columns()) {
      byColumn.put(column.name(), new ArrayDeque<>(column.commands()));
    }
  }

  /**
   * Takes the steps.
   *
   * @throws CommandException at the first row that the model does not follow
   */
  Cast traced() {
    drawing.rows().forEach(this::trace);
    if (!commands.isEmpty()) {
      String left = Wording.of(commands.element());
      throw new CommandException(null, "the picture ends before " + left + " begins", "");
    }
    cast.end();
    return cast;
  }

  private void trace(Row row) {
    if (row.begins()) {
      begin(row, true);
    } else if (row.isCertain() || Steering.isStep(cast.world(), row.step())) {
      step(row);
    }
  }

  private void step(Row row) {
    boolean there = false;
    while (!there) {
      Actor actor = mover(row);
      there = row.shows(actor.next());
      if (!there) {
        mayPass(row, actor);
      }
      if (!actor.able() && diskWorks()) {
        cast.disk(OptionalInt.empty(), 1);
        there = false;
      } else if (actor.able()) {
        take(row, actor);
      } else {
        throw wrong(row, blocked(row, actor.next(), there));
      }
    }
    Optional<String> difference = row.differs(recording.last());
    if (difference.isPresent()) {
      throw wrong(row, difference.get());
    }
  }

  /** Whether somebody may take a step that is not the row's. */
  private void mayPass(Row row, Actor actor) {
    if (drawing.everyStep()) {
      String problem = " takes " + Whereabouts.next(actor) + " next, not " + row.step();
      throw wrong(row, row.column() + problem);
    }
    boolean last = isOfDisk(row) || byColumn.getOrDefault(row.column(), commands).isEmpty();
    if (last && actor.program().steps().stream().noneMatch(row::shows)) {
      throw without(row, actor, " has no step ");
    }
  }

  /** A disk that is not drawn works while somebody waits for it. */
  private boolean diskWorks() {
    return !drawing.everyStep()
        && !byColumn.containsKey(Schedule.DISK)
        && cast.world().disk().isPresent();
  }

  private static boolean isOfDisk(Row row) {
    return row.column().equals(Schedule.DISK);
  }

  /** Who takes the next step in the row's column. */
  private Actor mover(Row row) {
    return isOfDisk(row) ? disk(row) : pending(row).actor();
  }

  /** The disk with the write that the row shows; if there is none, with the first. */
  private Actor disk(Row row) {
    List<Actor> writes = cast.world().writes();
    return writes.stream()
        .filter(write -> row.shows(write.next()))
        .findFirst()
        .or(() -> writes.stream().findFirst())
        .orElseThrow(() -> wrong(row, "the disk has nothing to write"));
  }

  private void take(Row row, Actor actor) {
    if (actor.isDisk()) {
      cast.disk(actor.outOfTurn(), 1);
    } else {
      cast.walk(pending(row), 1);
    }
  }

  /** Who is under way in the row's column; the next command begins there if nobody is. */
  private Pending pending(Row row) {
    Pending here = inColumn.get(row.column());
    return here != null && cast.isUnderWay(here) ? here : begin(row, false);
  }

  private Pending begin(Row row, boolean others) {
    String column = row.column();
    Pending before = inColumn.get(column);
    if (before != null && cast.isUnderWay(before)) {
      throw wrong(row, before.name() + " is still under way on " + column);
    }
    Command next = next(column).orElseThrow(() -> nobody(row, before));
    String seat = cast.begin(next, others);
    if (inOrder() && !seat.equals(column)) {
      throw wrong(row, Wording.of(next) + " begins on " + seat + ", not on " + column);
    }
    Pending begun = cast.begun().get(cast.begun().size() - 1);
    inColumn.put(column, begun);
    return begun;
  }

  /** Whether the commands begin in one order, and the columns do not tell which is whose. */
  private boolean inOrder() {
    return !drawing.commands().isEmpty();
  }

  private Optional<Command> next(String column) {
    Deque<Command> left = inOrder() ? commands : byColumn.getOrDefault(column, new ArrayDeque<>());
    return Optional.ofNullable(left.poll());
  }

  private CommandException nobody(Row row, @Nullable Pending before) {
    if (before == null) {
      return new CommandException(
          null,
          row.label() + ": no command is under way on " + row.column(),
          "the head of a column names its commands: `CPU1: pin page 0; dma write`");
    }
    return without(row, before.actor(), " has ended without ");
  }

  private static CommandException without(Row row, Actor actor, String problem) {
    List<String> steps =
        actor.program().steps().stream()
            .flatMap(step -> Stream.of(step.linux(), step.what()))
            .distinct()
            .toList();
    return new CommandException(
        null,
        row.label() + ": " + actor.program().name() + problem + row.step(),
        Suggestion.among(row.step(), steps).map(near -> "did you mean " + near + "?").orElse(""));
  }

  private String blocked(Row row, Step next, boolean there) {
    Step.Await await = next.await();
    String thing = await == null ? "its turn" : await.what();
    String at = there ? "" : "is at " + Whereabouts.name(next) + ", which ";
    return "%s cannot take %s next: it %swaits for %s%s"
        .formatted(row.column(), row.step(), at, thing, holder(next, thing));
  }

  private String holder(Step next, String thing) {
    Page page = next.page();
    return page == null || !thing.equals("the page lock")
        ? ""
        : recording.locker(page.index()).map(" held by "::concat).orElse("");
  }

  private static CommandException wrong(Row row, String problem) {
    return new CommandException(null, row.label() + ": " + problem, "");
  }
}
