package pinquire.command;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.design.Design;
import pinquire.machine.Config;

/** A scenario that is to be tried from where a session stands. */
record Examination(
    World world, Scenario scenario, List<Design> designs, Runnable poll, Watch watch) {

  /** What lets go of what a device holds. */
  private static final Set<Verb> DROPS = EnumSet.of(Verb.UNPIN, Verb.PUT);

  /** What changes it: direct I/O takes holds and drops them again. */
  private static final Set<Verb> SHARES =
      EnumSet.of(Verb.UNPIN, Verb.PUT, Verb.PIN, Verb.GET, Verb.DIRECT);

  /**
   * What is to be found out.
   *
   * @throws CommandException when it makes no sense from here
   */
  Trial trial(Asked asked) {
    if (scenario.roles().size() > World.TASKS) {
      throw new CommandException(
          null,
          scenario.roles().size() + " roles",
          "at most " + World.TASKS + " act at the same time");
    }
    List<Command> said =
        world
            .log()
            .plain()
            .filter(commands -> world.waits().isEmpty())
            .orElseThrow(
                () ->
                    new CommandException(
                        null,
                        "a check begins where every command has come to its end",
                        "let them go on and `reset`, or begin anew with `machine`",
                        world.waits()));
    refusePowerLoss();
    refuseEndlessChange();
    refuseForksIntoTheSame();
    Config config = config();
    refuseSharedPins(config);
    return new Trial(scenario, config, said, designs, asked, poll, watch);
  }

  private void refusePowerLoss() {
    for (Command command : scenario.commands()) {
      if (command.verb() == Verb.CRASH) {
        throw new CommandException(
            command.place(),
            "nobody goes on after a power loss",
            "`fsync-durable` and `no-lost-write` tell what it would take");
      }
    }
  }

  /** What makes something that never was before never comes back to where it began. */
  private void refuseEndlessChange() {
    for (Command command : scenario.endless()) {
      if (Fit.makesNew(command)) {
        throw new CommandException(
            command.place(),
            command.text() + " for ever has no end of states: it makes something new each time",
            "`repeat 3 { ... }`; `pin` and `unpin` make a page dirty and nothing new");
      }
    }
  }

  /**
   * What a driver lets go of is what it holds when it begins; nobody else may change that
   * meanwhile.
   */
  private void refuseSharedPins(Config config) {
    for (Scenario.Role role : scenario.roles()) {
      Set<String> dropped = devices(role, config, DROPS);
      for (Scenario.Role other : scenario.roles()) {
        devices(other, config, SHARES).stream()
            .filter(device -> !other.name().equals(role.name()) && dropped.contains(device))
            .findFirst()
            .ifPresent(
                device -> {
                  throw new CommandException(
                      null,
                      role.name()
                          + " lets go of what "
                          + device
                          + " holds, and "
                          + other.name()
                          + " has a hand in it",
                      "give each a device of its own: `pin page 0 as nic`, `unpin as nic`");
                });
      }
    }
  }

  /** The devices that a role says some of the verbs of. */
  private static Set<String> devices(Scenario.Role role, Config config, Set<Verb> verbs) {
    return role.commands().stream()
        .filter(command -> verbs.contains(command.verb()))
        .map(command -> Casting.of(command, role.name(), config))
        .flatMap(
            command ->
                command.says("all")
                    ? config.devices().stream()
                    : Stream.of(
                        command
                            .argument("as")
                            .map(argument -> argument.value().toString())
                            .orElse(config.devices().get(0))))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void refuseForksIntoTheSame() {
    List<Command> forks =
        scenario.commands().stream()
            .filter(command -> command.verb() == Verb.FORK && command.argument("into").isEmpty())
            .toList();
    if (forks.size() > 1) {
      throw new CommandException(
          forks.get(1).place(), "there are two forks", "say into whom: `fork into p1`");
    }
  }

  /** The machine with every process and device that is named. */
  Config config() {
    World grown = world.copy();
    for (Scenario.Role role : scenario.roles()) {
      for (Command command : role.commands()) {
        grown = grown.readyFor(Casting.of(command, role.name(), grown.config()));
      }
    }
    return grown.config();
  }
}
