package pinquire.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import pinquire.command.Smallest.Found;
import pinquire.command.Verdict.Kind;
import pinquire.design.Design;

/**
 * Looks for the smallest scenario that breaks something under a design, or under one of two alone.
 * All with one command are tried, then all with two, and so on; the search ends after the first
 * size at which one is found.
 *
 * @param designs one, or two that are to be told apart
 * @param most commands that a scenario may have
 * @param cases a scenario under each of the designs; what makes no sense is refused
 * @param abreast where several are tried at the same time
 * @param watch is told after each
 */
record Hunt(
    Programs programs,
    List<Design> designs,
    int most,
    Function<Scenario, List<Case>> cases,
    Abreast abreast,
    Watch watch) {

  Smallest smallest() {
    List<Integer> tried = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    Set<String> bounds = new LinkedHashSet<>();
    int undecided = 0;
    Optional<Found> found = Optional.empty();
    for (int commands = 1; commands <= most && found.isEmpty(); commands++) {
      Size size = new Size(commands, tried.stream().mapToInt(Integer::intValue).sum());
      size.tryAll();
      tried.add(size.tried);
      refused.addAll(size.refused);
      undecided += size.undecided;
      bounds.addAll(size.bounds);
      found = size.found.stream().min(Comparator.comparingInt(Found::steps));
    }
    return new Smallest(
        designs.stream().map(Design::name).toList(),
        most,
        tried,
        refused,
        undecided,
        List.copyOf(bounds),
        found);
  }

  /**
   * A scenario, under each of the designs.
   *
   * @param cases none when it cannot be tried
   * @param refused why it cannot
   */
  private record Candidate(Scenario scenario, List<Case> cases, Optional<String> refused) {

    Tried tried(int atOnce, Watch watch) {
      try {
        List<Checked> checked = cases.stream().map(one -> one.checked(atOnce, watch)).toList();
        return new Tried(scenario, checked, refused);
      } catch (CommandException e) {
        return new Tried(scenario, List.of(), Optional.of(e.problem()));
      }
    }
  }

  /** What came of it. */
  private record Tried(Scenario scenario, List<Checked> checked, Optional<String> refused) {}

  private Candidate candidate(Scenario scenario) {
    try {
      return new Candidate(scenario, cases.apply(scenario), Optional.empty());
    } catch (CommandException e) {
      return new Candidate(scenario, List.of(), Optional.of(e.problem()));
    }
  }

  /** All scenarios with as many commands. */
  private final class Size {

    private final List<Found> found = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final Set<String> bounds = new LinkedHashSet<>();
    private final int commands;
    private final int before;
    private int tried;
    private int undecided;

    /**
     * None yet.
     *
     * @param before how many there were of other sizes
     */
    Size(int commands, int before) {
      this.commands = commands;
      this.before = before;
    }

    void tryAll() {
      abreast.<Candidate, Tried>each(
          to -> programs.each(commands, scenario -> to.accept(candidate(scenario))),
          (candidate, onlooker) -> candidate.tried(abreast.seats(), onlooker),
          this::note);
    }

    private void note(Tried one) {
      tried++;
      one.refused().ifPresentOrElse(refused::add, () -> looksAt(one.scenario(), one.checked()));
      watch.sees(new Underway.Programs(names(), commands, before + tried));
    }

    private void looksAt(Scenario scenario, List<Checked> checked) {
      if (checked.stream().anyMatch(Checked::isCut)) {
        undecided++;
      }
      checked.stream().map(Checked::within).forEach(bounds::add);
      steps(checked).ifPresent(steps -> found.add(new Found(scenario, checked, steps)));
    }
  }

  private String names() {
    return designs.stream().map(Design::name).collect(Collectors.joining(", "));
  }

  /** Of the shortest schedule that breaks it, or tells the two apart. */
  private static OptionalInt steps(List<Checked> checked) {
    if (checked.size() > 1) {
      return Distinction.of(checked).stream()
          .mapToInt(distinction -> distinction.verdict().steps())
          .findFirst();
    }
    return checked.get(0).verdicts().stream()
        .filter(verdict -> verdict.kind() == Kind.VIOLATED)
        .mapToInt(Verdict::steps)
        .min();
  }
}
