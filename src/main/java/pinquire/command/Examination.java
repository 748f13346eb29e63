package pinquire.command;

import java.util.List;
import pinquire.design.Design;
import pinquire.hazard.Property;
import pinquire.machine.Config;

/** A scenario that is to be tried from where a session stands. */
record Examination(World world, Scenario scenario, List<Design> designs, Runnable poll) {

  /**
   * What is to be found out.
   *
   * @throws CommandException when it makes no sense from here
   */
  Trial trial(List<Property> hazards) {
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
    return new Trial(scenario, config(), said, designs, hazards, poll);
  }

  /** The machine with every process and device that is named. */
  private Config config() {
    World grown = world.copy();
    for (Scenario.Role role : scenario.roles()) {
      for (Command command : role.commands()) {
        grown = grown.readyFor(Casting.of(command, role.name(), grown.config()));
      }
    }
    return grown.config();
  }
}
