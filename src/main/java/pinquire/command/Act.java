package pinquire.command;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pinquire.scenario.Actor;
import pinquire.scenario.Standing;
import pinquire.scenario.Stop;

/** A command carried out on a world, and what is to be said of it. */
record Act(Command command, World world, Standing before) {

  /**
   * What came of it.
   *
   * @param value what the command gives; null for nothing
   */
  record Done(String told, @Nullable Object value, Progress progress) {}

  static Done done(Command command, World world) {
    Act act = new Act(command, world, world.standing());
    return switch (command.verb()) {
      case PAUSE -> act.pause();
      case RESUME -> act.resume();
      case DISK -> act.disk();
      default -> act.walk();
    };
  }

  private Done walk() {
    Pending pending = world.begin(command);
    return ended(pending, "", world.run(pending));
  }

  private Steering steering() {
    return new Steering(command, world, new Operands(command, world.machine()));
  }

  private Done pause() {
    Optional<String> step = command.argument("before").map(steering()::step);
    step.ifPresentOrElse(world::pauseBefore, world::pauseFirst);
    String told =
        step.map(" that comes to %s stops"::formatted).orElse(" stops before its first step");
    return new Done("the next command" + told, null, new Progress());
  }

  private Done resume() {
    Steering steering = steering();
    Stop stop = steering.stop();
    if (steering.meansDisk()) {
      return disk(stop);
    }
    Pending pending = steering.pending();
    return ended(pending, pending.name() + " goes on: ", world.resume(pending.actor(), stop));
  }

  private Done disk() {
    if (command.says("stop")) {
      world.stopDisk();
      return new Done("no write is carried out until `disk go`", null, new Progress());
    }
    return disk(Stop.NEVER);
  }

  private Done disk(Stop stop) {
    Progress progress = world.resumeDisk(stop);
    long taken = progress.byDisk();
    String told = "the disk " + (taken == 0 ? "has nothing to do" : "takes " + steps(taken));
    return new Done(told + also(progress, Optional.empty()), null, progress);
  }

  private static String steps(long count) {
    return count == 1 ? "1 step" : count + " steps";
  }

  private Done ended(Pending pending, String lead, Progress progress) {
    Actor actor = pending.actor();
    Optional<String> trouble = trouble(actor);
    Tally tally = pending.tally();
    return new Done(
        lead
            + trouble.orElseGet(() -> pending.plan().told().apply(tally))
            + also(progress, Optional.of(actor)),
        trouble.isPresent() ? null : pending.plan().value().apply(tally).object(),
        progress);
  }

  /** What kept the path from its end. */
  private Optional<String> trouble(Actor actor) {
    if (world.standing().isPaused(actor)) {
      return Optional.of("stops before " + Whereabouts.next(actor) + "; `resume` goes on");
    }
    if (!actor.ended()) {
      return Optional.of(
          Whereabouts.wait(actor).substring(actor.program().name().length() + 1) + "; pending");
    }
    return switch (actor.ending()) {
      case DONE -> Optional.empty();
      case BUG -> Optional.of("dies in a BUG; what it had locked stays locked");
      case SIGBUS -> Optional.of("is killed by SIGBUS: past the end of the file");
      case EFAULT -> Optional.of("fails with EFAULT");
      case ENOMEM -> Optional.of("fails with ENOMEM: the reference count of a page is full");
      case UNMOVED -> Optional.of("fails with ENOMEM: a page could not leave a movable zone");
      case EBUSY -> Optional.of("fails with EBUSY: a page is in other hands");
      case IN_USE -> Optional.of("does nothing: the inode is in use");
      case ETXTBSY -> Optional.of("fails with ETXTBSY: a page of it is pinned");
      case SIGSEGV -> Optional.of("is killed by SIGSEGV: nothing is mapped there");
    };
  }

  /** What became of others with this one. */
  private String also(Progress progress, Optional<Actor> self) {
    Stream<String> ended =
        progress.movers().stream()
            .filter(other -> !isSelf(other, self) && other.ended())
            .map(other -> "; " + other.program().name() + ", which waited, ends");
    Stream<String> paused =
        world.standing().paused().stream()
            .filter(other -> !isSelf(other, self) && !before.isPaused(other))
            .map(
                other ->
                    "; " + other.program().name() + " stops before " + Whereabouts.next(other));
    Stream<String> disk =
        world.standing().diskStopped() && diskWorked()
            ? Stream.of(
                "; the disk stops"
                    + world.disk().map(Whereabouts::next).map(" before "::concat).orElse(""))
            : Stream.empty();
    return Stream.of(ended, paused, disk)
        .flatMap(parts -> parts)
        .distinct()
        .reduce("", String::concat);
  }

  private static boolean isSelf(Actor other, Optional<Actor> self) {
    return self.isPresent() && other.equals(self.get());
  }

  /** Whether the disk was not stopped before, or has just been told to go on. */
  private boolean diskWorked() {
    return !before.diskStopped() || command.verb() == Verb.DISK || command.verb() == Verb.RESUME;
  }
}
