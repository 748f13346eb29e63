package pinquire.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pinquire.command.Command.Argument;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/** Who forks, and into whom. */
record Forked(Command command, Operands operands) {

  private static final String INTO = "into";

  private Machine machine() {
    return operands.machine();
  }

  private List<String> processes() {
    return machine().config().processes();
  }

  /** The number of the parent. */
  int parent() {
    return operands.process(command.verb().word());
  }

  /** The child: the one named, else the first that has mapped nothing; empty when there is none. */
  Optional<Integer> child() {
    Optional<Argument> named = command.argument(INTO);
    if (named.isPresent()) {
      int child = processes().indexOf(operands.name(named.get()));
      return child < 0 ? Optional.empty() : Optional.of(checked(child, named.get()));
    }
    return IntStream.range(0, processes().size())
        .filter(process -> process != parent() && mapped(process).isEmpty())
        .boxed()
        .findFirst();
  }

  private int checked(int child, Argument named) {
    String name = processes().get(child);
    if (child == parent()) {
      throw new CommandException(
          named.place(), name + " cannot be its own child", "name another, or none");
    }
    if (!mapped(child).isEmpty()) {
      throw new CommandException(
          named.place(), name + " has mapped pages already", "`munmap by " + name + "` first");
    }
    return child;
  }

  /** What a child is called that does not exist yet. */
  String newName() {
    return command
        .argument(INTO)
        .map(operands::name)
        .orElseGet(
            () ->
                Stream.iterate(processes().size(), number -> number + 1)
                    .map(number -> "p" + number)
                    .filter(name -> !processes().contains(name))
                    .findFirst()
                    .orElseThrow());
  }

  /** The pages that a process has mapped. */
  private List<Page> mapped(int process) {
    return machine().pages().stream().filter(page -> machine().pte(process, page).vma()).toList();
  }

  /** The pages that the parent has mapped, a list for each file. */
  List<List<Page>> mappings() {
    List<Page> mapped = mapped(parent());
    return IntStream.range(0, machine().config().files().size())
        .mapToObj(file -> mapped.stream().filter(page -> page.file() == file).toList())
        .filter(pages -> !pages.isEmpty())
        .toList();
  }
}
