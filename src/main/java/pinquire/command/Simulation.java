package pinquire.command;

import java.util.List;
import pinquire.check.Sampled;
import pinquire.check.Sampler;
import pinquire.command.Trial.Attempt;
import pinquire.command.Verdict.Kind;
import pinquire.design.Design;
import pinquire.scenario.Play;

/** Does a scenario in random orders, so many times. */
record Simulation(Trial trial, int runs, int seed) {

  Simulated under(Design design) {
    return trial.under(design, this::sampled);
  }

  private Simulated sampled(Attempt attempt) {
    if (trial.asked().hazards().isEmpty() && trial.asked().isAboutLoops()) {
      throw new CommandException(
          null, "no random order tells whether somebody goes on for ever", "`check` can tell");
    }
    Play play = attempt.play();
    String design = attempt.design().name();
    Sampler sampler =
        new Sampler(play, seed, made -> trial.sees(new Underway.Runs(design, made, runs)));
    Sampled sampled = sampler.sample(runs);
    Evidence evidence = new Evidence(attempt, play, sampled.witnesses());
    List<Verdict> verdicts = evidence.verdicts(Kind.UNBROKEN);
    Idleness idleness = new Idleness(trial.scenario(), play, sampled.never());
    return new Simulated(
        trial.scenario().name(),
        design,
        attempt.fit().word(),
        sampled.runs(),
        sampled.endless(),
        seed,
        sampled.moves(),
        verdicts,
        idleness.commands(),
        idleness.ways(),
        evidence.race());
  }
}
