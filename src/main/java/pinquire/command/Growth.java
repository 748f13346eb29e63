package pinquire.command;

import java.util.List;
import java.util.Optional;
import pinquire.command.Command.Argument;
import pinquire.machine.Config;

/**
 * Files, processes and devices come into being when they are first named: a file and a process by
 * {@code map}, a child by {@code fork}, a device by {@code pin}, {@code get} or {@code direct}.
 * Page frames are added when orphans and private copies have used up the spare ones.
 */
record Growth(Command command, Operands operands, World old) {

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
          case FORK -> withChild(config);
          default -> config;
        };
    int missing = old.framesMissing() + more();
    if (missing > 0) {
      wanted =
          wanted.withSpares(Math.max(wanted.spareFolios() * 2, wanted.spareFolios() + missing));
    }
    return wanted.equals(config) ? old : grown(wanted);
  }

  /** Frames that a command may need beside those for copies that stores make. */
  private int more() {
    return switch (command.verb()) {
      case MIGRATE, OFFLINE -> 1;
      case PIN -> command.says("longterm") ? 1 : 0;
      case FORK -> old.config().pages();
      case MAP -> command.says("private") ? old.config().pages() : 0;
      default -> 0;
    };
  }

  private World grown(Config wanted) {
    if (old.standing().underWay().isEmpty()) {
      return old.grown(wanted);
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

  private Config withChild(Config config) {
    Forked forked = new Forked(command, operands);
    return forked.child().isPresent() ? config : config.withProcess(forked.newName());
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
