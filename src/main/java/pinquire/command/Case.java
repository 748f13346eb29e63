package pinquire.command;

import java.util.List;
import java.util.Optional;
import pinquire.check.Limits;
import pinquire.check.Reductions;
import pinquire.check.Workers;
import pinquire.design.Design;

/**
 * One scenario of a review, or of those that are made, under one design. Each can be tried by a
 * thread of its own.
 */
public final class Case {

  private final Trial trial;
  private final Design design;
  private final Limits limits;
  private final Place place;

  /**
   * A case.
   *
   * @param limits of the search, but for memory
   * @param place where the scenario is written
   */
  private Case(Trial trial, Design design, Limits limits, Place place) {
    this.trial = trial;
    this.design = design;
    this.limits = limits;
    this.place = place;
  }

  /** A case under each of some designs. */
  static List<Case> under(List<Design> designs, Trial trial, Limits limits, Place place) {
    return designs.stream().map(design -> new Case(trial, design, limits, place)).toList();
  }

  /** The name of the scenario. */
  public String scenario() {
    return trial.scenario().name();
  }

  /** The name of the design. */
  public String design() {
    return design.name();
  }

  /** {@code dma races fsync under linux-4.20}: no other of its review is called so. */
  public String name() {
    return scenario() + " under " + design();
  }

  /**
   * Tries every order of the steps.
   *
   * @param atOnce how many cases are tried at the same time and share the memory
   * @param watch looks on meanwhile; what it throws ends the search
   * @throws CommandException when the scenario makes no sense, with its place
   */
  public Checked checked(int atOnce, Watch watch) {
    Limits shared = new Limits(Check.bytes(atOnce), limits.states(), limits.depth());
    try {
      return new Check(
              trial.watchedBy(watch), shared, Optional.empty(), Reductions.ALL, Workers.ONE)
          .under(design);
    } catch (CommandException e) {
      throw e.at(place);
    }
  }
}
