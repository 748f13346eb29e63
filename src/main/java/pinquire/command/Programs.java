package pinquire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import pinquire.command.Scenario.Part;
import pinquire.command.Scenario.Role;
import pinquire.command.Scenario.Said;
import pinquire.machine.Config;
import pinquire.scenario.Pair;

/**
 * Every scenario that can be made of what some roles can say: each role says any of its commands,
 * in any order, as often as there is room for, and one that says nothing is not there. Of scenarios
 * that differ only in which of two like roles says what, there is one.
 */
final class Programs {

  private final Scenario words;
  private final List<List<Command>> sayings;

  /** For each role, those before it that are like it. */
  private final List<List<Integer>> likes = new ArrayList<>();

  /**
   * The programs of some roles.
   *
   * @param words what each role can say
   * @throws CommandException when a role cannot say a command alone
   */
  Programs(Scenario words, Config config) {
    this.words = words;
    sayings = words.roles().stream().map(Programs::sayings).toList();
    List<Pair> pairs = new Likeness(words, config).pairs();
    for (int role = 0; role < words.roles().size(); role++) {
      int other = role;
      likes.add(pairs.stream().filter(pair -> pair.other() == other).map(Pair::one).toList());
    }
  }

  private static List<Command> sayings(Role role) {
    return role.script().stream().map(part -> saying(role, part)).distinct().toList();
  }

  private static Command saying(Role role, Part part) {
    if (part instanceof Said said) {
      return said.command();
    }
    throw new CommandException(
        null,
        role.name() + " can say one command or another, in any order and number",
        "without either and forever: " + role.name() + " { store page 0; fsync }");
  }

  /** Tells each that has so many commands, always in the same order. */
  void each(int commands, Consumer<Scenario> told) {
    choose(new ArrayList<>(), commands, told);
  }

  /** Chooses what the next role says; the last one says all the rest. */
  private void choose(List<List<Integer>> chosen, int left, Consumer<Scenario> told) {
    int role = chosen.size();
    if (role == sayings.size()) {
      told.accept(scenario(chosen));
      return;
    }
    int least = role + 1 == sayings.size() ? left : 0;
    for (int count = left; count >= least; count--) {
      say(chosen, new ArrayList<>(), count, left - count, told);
    }
  }

  private void say(
      List<List<Integer>> chosen, List<Integer> said, int more, int left, Consumer<Scenario> told) {
    int role = chosen.size();
    if (more == 0) {
      if (likes.get(role).stream().allMatch(like -> isInOrder(chosen.get(like), said))) {
        chosen.add(List.copyOf(said));
        choose(chosen, left, told);
        chosen.remove(role);
      }
      return;
    }
    for (int word = 0; word < sayings.get(role).size(); word++) {
      said.add(word);
      say(chosen, said, more - 1, left, told);
      said.remove(said.size() - 1);
    }
  }

  /** Whether what one says stands before what one like him says, or is the same. */
  private static boolean isInOrder(List<Integer> first, List<Integer> second) {
    if (first.size() != second.size()) {
      return first.size() > second.size();
    }
    return IntStream.range(0, first.size())
        .filter(i -> !first.get(i).equals(second.get(i)))
        .mapToObj(i -> first.get(i) < second.get(i))
        .findFirst()
        .orElse(true);
  }

  private Scenario scenario(List<List<Integer>> chosen) {
    List<Role> roles = new ArrayList<>();
    for (int role = 0; role < chosen.size(); role++) {
      List<Command> can = sayings.get(role);
      List<Part> script = new ArrayList<>();
      chosen.get(role).forEach(word -> script.add(new Said(can.get(word))));
      if (!script.isEmpty()) {
        roles.add(new Role(words.roles().get(role).name(), script));
      }
    }
    return new Scenario("", words.start(), roles);
  }
}
