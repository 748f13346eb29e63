package pinquire.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import pinquire.check.Limits;
import pinquire.command.Command.Argument;
import pinquire.command.Docket.Comparison;
import pinquire.design.Design;
import pinquire.machine.Machine;

/** Makes out what the clauses of a review mean. */
final class DocketReading {

  private final Command said;
  private final Review review;
  private final List<Design> named;
  private final Runnable poll;
  private final Machine nobodys;
  private final List<Command> start = new ArrayList<>();
  private final List<Design> designs = new ArrayList<>();
  private final List<String> properties = new ArrayList<>();
  private final Map<String, Command> scenarios = new LinkedHashMap<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Comparison> comparisons = new ArrayList<>();
  private Limits limits = Check.limits(0);

  /**
   * A reading of the review that a command says.
   *
   * @param named the designs that go by their names
   */
  private DocketReading(Command said, List<Design> named, Runnable poll) {
    this.said = said;
    this.review = (Review) said.argument(said.verb().word()).orElseThrow().value();
    this.named = named;
    this.poll = poll;
    this.nobodys = World.first(poll).machine();
  }

  /**
   * The docket of a review.
   *
   * @throws CommandException when a clause makes no sense, with its place
   */
  static Docket of(Command said, List<Design> named, Runnable poll) {
    return new DocketReading(said, named, poll).docket();
  }

  private Docket docket() {
    // Claims and comparisons may stand above what they are about.
    review.clauses().stream().filter(clause -> clause.verb() != Verb.CLAIM).forEach(this::read);
    if (designs.isEmpty()) {
      throw new CommandException(said.place(), "no design is reviewed", "such as: designs all");
    }
    if (scenarios.isEmpty()) {
      throw new CommandException(
          said.place(), "there is no scenario", "such as: scenario 'fsync', { app { fsync } }");
    }
    said(Verb.COMPARE).forEach(this::compare);
    said(Verb.CLAIM).forEach(this::claim);
    return new Docket(
        review.name(), names(designs), known(), asked().words(), claims, comparisons, cases());
  }

  private Stream<Command> said(Verb verb) {
    return review.clauses().stream().filter(clause -> clause.verb() == verb);
  }

  private void read(Command clause) {
    Operands operands = new Operands(clause, nobodys);
    switch (clause.verb()) {
      case DESIGNS ->
          argument(clause).map(said -> operands.designs(said, named)).ifPresent(this::add);
      case HAZARDS -> argument(clause).map(operands::properties).ifPresent(properties::addAll);
      case BOUNDS ->
          limits =
              limits
                  .depth(operands.count("depth", limits.depth(), 1, Integer.MAX_VALUE))
                  .states(operands.count("states", (int) limits.states(), 1, Integer.MAX_VALUE));
      case SCENARIO -> scenario(clause);
      case COMPARE -> add(two(clause));
      default -> start(clause);
    }
  }

  private static Optional<Argument> argument(Command clause) {
    return clause.argument(clause.verb().word());
  }

  private void add(List<Design> more) {
    more.stream().filter(design -> !designs.contains(design)).forEach(designs::add);
  }

  private void start(Command clause) {
    if (clause.verb() == Verb.DESIGN) {
      throw new CommandException(
          clause.place(), "a review has several designs", "designs names those it is about");
    }
    if (clause.verb().onlyLooks()) {
      throw new CommandException(
          clause.place(),
          clause.verb().word() + " has no place in a review",
          "commands here lead to where every scenario begins");
    }
    start.add(clause);
  }

  private static Scenario scenarioOf(Command clause) {
    return (Scenario) argument(clause).orElseThrow().value();
  }

  private void scenario(Command clause) {
    String name = scenarioOf(clause).name();
    if (name.isEmpty()) {
      throw new CommandException(
          clause.place(),
          "a scenario of a review has a name",
          "such as: scenario 'fsync', { ... }");
    }
    if (scenarios.put(name, clause) != null) {
      throw new CommandException(
          clause.place(), "there are two scenarios '" + name + "'", "give each a name of its own");
    }
  }

  private List<Design> two(Command clause) {
    return new Operands(clause, nobodys).two(argument(clause).orElseThrow(), named);
  }

  private void compare(Command clause) {
    for (String word : List.of("in", "depth")) {
      clause.argument(word).ifPresent(said -> refuseInComparison(word, said));
    }
    List<String> properties = asked().words();
    Operands operands = new Operands(clause, nobodys);
    List<String> two = names(two(clause));
    comparisons.add(
        new Comparison(
            two.get(0),
            two.get(1),
            clause
                .argument("for")
                .map(said -> operands.oneOf(said, properties, "property asked about here"))
                .map(properties::get)));
  }

  private static void refuseInComparison(String word, Argument said) {
    throw new CommandException(
        said.place(),
        "a comparison in a review is of all that is tried in it",
        "leave out " + word + "; for PROPERTY may follow");
  }

  private void claim(Command clause) {
    Operands operands = new Operands(clause, nobodys);
    Argument of = argument(clause).orElseThrow();
    boolean holds = clause.says("holds");
    OptionalInt step =
        clause
            .argument("step")
            .map(at -> OptionalInt.of(operands.count(at, 1, Integer.MAX_VALUE)))
            .orElse(OptionalInt.empty());
    if (holds && step.isPresent()) {
      throw new CommandException(
          clause.place(), "what holds breaks at no step", "leave out at step, or say breaks");
    }
    claims.add(
        new Claim(
            operands.among(of, names(designs), "design of this review"),
            operands.among(
                clause.argument(holds ? "holds" : "breaks").orElseThrow(),
                asked().words(),
                "property asked about here"),
            clause
                .argument("in")
                .map(in -> operands.among(in, known(), "scenario of this review"))
                .orElse(known()),
            holds,
            step,
            clause.argument("because").map(because -> because.value().toString()).orElse(""),
            clause.place()));
  }

  private static List<String> names(List<Design> designs) {
    return designs.stream().map(Design::name).toList();
  }

  private List<String> known() {
    return List.copyOf(scenarios.keySet());
  }

  private Asked asked() {
    return properties.isEmpty() ? Asked.EVERYTHING : Asked.of(properties);
  }

  private List<Case> cases() {
    return scenarios.values().stream().map(this::cases).flatMap(List::stream).toList();
  }

  private List<Case> cases(Command clause) {
    Scenario scenario = scenarioOf(clause);
    try {
      World world =
          new Rerun.Maker(World.first(poll), named, poll)
              .begun(Stream.concat(start.stream(), scenario.start().stream()).toList());
      Trial trial = new Examination(world, scenario, named, poll, Watch.NOBODY).trial(asked());
      return Case.under(designs, trial, limits, clause.place());
    } catch (CommandException e) {
      throw e.at(clause.place());
    }
  }
}
