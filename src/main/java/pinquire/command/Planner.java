package pinquire.command;

import pinquire.machine.Task;
import pinquire.path.Paths;

/** Turns a command into the path it stands for, or says why it cannot be done. */
record Planner(Command command, ProcessPlans process, DevicePlans device, CachePlans cache) {

  static Planner of(Command command, World world, Task task) {
    return of(new Operands(command, world.machine()), world, task);
  }

  static Planner of(Operands operands, World world, Task task) {
    Command command = operands.command();
    Subject subject = new Subject(command, world, operands);
    Paths paths = world.paths(task);
    return new Planner(
        command,
        new ProcessPlans(subject, operands, paths),
        DevicePlans.of(subject, operands, paths),
        new CachePlans(subject, operands, paths));
  }

  Plan plan() {
    return switch (command.verb()) {
      case MAP -> process.map();
      case STORE -> process.store();
      case TOUCH -> process.touch();
      case FSYNC -> process.fsync();
      case MSYNC -> process.msync();
      case TRUNCATE -> process.truncate();
      case PUNCH -> process.punch();
      case DIRECT -> command.says("write") ? process.directWrite() : device.directRead();
      case VMWRITE -> process.vmWrite();
      case MUNMAP -> process.munmap();
      case FORK -> process.fork();
      case MIGRATE -> cache.migrate();
      case OFFLINE -> cache.offline();
      case PIN -> device.pin();
      case GET -> device.get();
      case UNPIN -> device.unpin();
      case PUT -> device.put();
      case DEVICE -> device.answer();
      case DMA -> command.says("write") ? device.dmaWrite() : device.dmaRead();
      case WRITEBACK -> cache.writeback();
      case RECLAIM -> cache.reclaim();
      case DROP -> cache.dropCaches();
      case STRIP -> cache.stripBuffers();
      case EVICT -> cache.evict();
      case CRASH -> cache.crash();
      case MACHINE,
          DESIGN,
          PAUSE,
          RESUME,
          DISK,
          REPLAY,
          CHECK,
          SIMULATE,
          STAMP,
          EXERCISE,
          ANSWER,
          COMPARE,
          REVIEW,
          SCENARIO,
          BOUNDS,
          CLAIM,
          STEP,
          SHOW,
          EXPECT,
          RESET,
          EXPLAIN,
          DESIGNS,
          FILESYSTEMS,
          HAZARDS,
          SCENARIOS,
          SMALLEST,
          HELP ->
          throw new CommandException(
              command.place(), command.verb().word() + " stands for no path of Linux", "");
    };
  }
}
