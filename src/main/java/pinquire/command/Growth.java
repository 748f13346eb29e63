package pinquire.command;

import java.util.List;
import java.util.Optional;
import pinquire.command.Command.Argument;
import pinquire.machine.Config;

/**
 * Files, processes and devices come into being when they are first named: a file and a process by
 * {@code map}, a device by {@code pin}, {@code get} or {@code direct}. Page frames are added when
 * orphans have used up the spare ones.
 */
record Growth(Command command, Operands operands, World old, Runnable poll) {

  private static final int PAGES = 8;

  World world() {
    if (command.verb().steers()) {
      return old;
    }
    Config config = old.config();
    Config wanted =
        switch (command.verb()) {
          case MAP -> withProcess(withFile(config));
          case PIN, GET, DIRECT -> withDevice(config);
          default -> config;
        };
    if (!old.hasFrames()) {
      wanted = wanted.withSpares(wanted.spareFolios() * 2);
    }
    return wanted.equals(config) ? old : grown(wanted);
  }

  private World grown(Config wanted) {
    if (old.standing().underWay().isEmpty()) {
      return old.grown(wanted, poll);
    }
    throw new CommandException(
        command.place(),
        "the machine cannot grow while a command waits",
        "declare it first: `machine processes 2 devices 2`");
  }

  private Config withFile(Config config) {
    Optional<Argument> pages = command.argument("pages");
    String name = command.argument("file").map(operands::name).orElse(config.files().get(0).name());
    List<Config.FileSpec> files = config.files();
    for (int file = 0; file < files.size(); file++) {
      if (files.get(file).name().equals(name)) {
        return sized(config, files.get(file), pages);
      }
    }
    int wanted = pages.map(this::pages).orElse(PAGES);
    return config.withFile(new Config.FileSpec(name, wanted));
  }

  private int pages(Argument argument) {
    return operands.count(argument, 1, Operand.MOST_PAGES);
  }

  /** An existing file keeps its size. */
  private Config sized(Config config, Config.FileSpec file, Optional<Argument> pages) {
    if (pages.isPresent() && pages(pages.get()) != file.pages()) {
      throw new CommandException(
          pages.get().place(),
          file.name() + " has " + file.pages() + " pages",
          "`machine pages N` starts over with another size");
    }
    return config;
  }

  private Config withProcess(Config config) {
    return command
        .argument("by")
        .map(operands::name)
        .filter(name -> !config.processes().contains(name))
        .map(config::withProcess)
        .orElse(config);
  }

  private Config withDevice(Config config) {
    return command
        .argument("as")
        .map(operands::name)
        .filter(name -> !config.devices().contains(name))
        .map(config::withDevice)
        .orElse(config);
  }
}
