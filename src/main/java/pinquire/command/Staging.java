package pinquire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pinquire.command.Scenario.Either;
import pinquire.command.Scenario.Forever;
import pinquire.command.Scenario.Part;
import pinquire.command.Scenario.Said;
import pinquire.hazard.Property;
import pinquire.machine.Config;
import pinquire.machine.Task;
import pinquire.scenario.Actor;
import pinquire.scenario.Pair;
import pinquire.scenario.Play;
import pinquire.scenario.Role;
import pinquire.scenario.Role.Turn;
import pinquire.scenario.Walk;

/**
 * Makes a play of a scenario: a machine with no more room than the scenario needs, and for every
 * role the paths that its commands stand for.
 *
 * <p>Commands are understood on the machine as it is when the role alone has acted before. What a
 * device holds is not known then: its commands are about whatever it holds when their turn comes.
 */
final class Staging {

  /** A role alone is not followed further than this. */
  private static final int FAR = 100_000;

  private final Scenario scenario;
  private final World world;
  private final long[] start;
  private final List<Role> roles = new ArrayList<>();

  /**
   * A stage.
   *
   * @param world in which nobody is under way, and which has everything that is named
   */
  Staging(World world, Scenario scenario, Config config) {
    this.scenario = scenario;
    this.world = world.refitted(config);
    this.start = this.world.machine().copy();
    for (Scenario.Role role : scenario.roles()) {
      roles.add(role(role));
    }
  }

  Play play(List<Property> hazards) {
    List<Pair> pairs = new Likeness(scenario, world.config()).pairs();
    return new Play(world.machine(), world.design(), start, roles, pairs, hazards);
  }

  private Role role(Scenario.Role role) {
    world.machine().restore(start);
    Task task = world.machine().task(roles.size());
    Script script = new Script(role.name(), task);
    script.write(role.script());
    world.machine().restore(start);
    return new Role(role.name(), task, script.turns);
  }

  /** The turns of one role, in the making. */
  private final class Script {

    private final String name;
    private final Task task;
    private final List<Turn> turns = new ArrayList<>();
    private int commands;

    Script(String name, Task task) {
      this.name = name;
      this.task = task;
    }

    void write(List<Part> parts) {
      for (Part part : parts) {
        if (part instanceof Said said) {
          write(said.command());
        } else if (part instanceof Either either) {
          write(either);
        } else if (part instanceof Forever forever) {
          write(forever);
        }
      }
    }

    private void write(Command said) {
      Command command = Casting.of(said, name, world.config());
      int number = commands++;
      DeviceTurns device = new DeviceTurns(command, world, task, scenario.commands());
      List<Walk> walks = device.walks(number).orElseGet(() -> planned(command, number));
      walks.forEach(walk -> turns.add(new Turn(Optional.of(walk), List.of(turns.size() + 1))));
    }

    private List<Walk> planned(Command command, int number) {
      Operands operands = new Operands(command, world.machine(), true);
      Plan plan = Planner.of(operands, world, task).plan();
      rehearse(plan);
      return List.of(new Walk(number, plan.program()));
    }

    /** Lets the command be done alone, so that the next one is understood after it. */
    private void rehearse(Plan plan) {
      task.clear();
      Actor actor = Actor.of(plan.actor(), plan.program(), task);
      Optional<Actor> disk = Optional.empty();
      for (int step = 0; step < FAR && !actor.ended(); step++) {
        if (actor.ready()) {
          actor.take();
        } else {
          disk = disk.filter(Actor::ready).or(world::disk);
          if (disk.isEmpty()) {
            break;
          }
          disk.get().take();
        }
      }
      task.clear();
    }

    /** A place to choose, then the ways one after another, each of which leads behind the last. */
    private void write(Either either) {
      int choice = turns.size();
      turns.add(new Turn(Optional.empty(), List.of()));
      List<Integer> firsts = new ArrayList<>();
      List<Integer> lasts = new ArrayList<>();
      for (List<Part> way : either.ways()) {
        long[] before = world.machine().copy();
        firsts.add(turns.size());
        write(way);
        lasts.add(turns.size() - 1);
        world.machine().restore(before);
      }
      int end = turns.size();
      turns.set(choice, new Turn(Optional.empty(), starts(firsts, lasts, end)));
      for (int way = 0; way < lasts.size(); way++) {
        leadOn(firsts.get(way), lasts.get(way), end);
      }
    }

    /** A place to begin at anew, and the way around to it. */
    private void write(Forever forever) {
      int home = turns.size();
      turns.add(Turn.home(home + 1));
      write(forever.script());
      leadOn(home + 1, turns.size() - 1, home);
    }

    /** A way that does nothing leads behind the last at once. */
    private List<Integer> starts(List<Integer> firsts, List<Integer> lasts, int end) {
      return IntStream.range(0, firsts.size())
          .mapToObj(way -> lasts.get(way) < firsts.get(way) ? end : firsts.get(way))
          .toList();
    }

    private void leadOn(int first, int last, int end) {
      for (int turn = first; turn <= last; turn++) {
        Turn now = turns.get(turn);
        List<Integer> next =
            now.next().stream().map(number -> number == last + 1 ? (Integer) end : number).toList();
        turns.set(turn, new Turn(now.walk(), next));
      }
    }
  }
}
