package pinquire.command;

import java.util.List;
import pinquire.design.Design;
import pinquire.hazard.Property;
import pinquire.machine.Filesystem;

/** What an {@code explain} asks about. */
public sealed interface Topic {

  /**
   * A verb.
   *
   * @param design the one that its paths follow
   * @param filesystem the one that its file is on
   * @param paths those it can stand for; none when it walks no path
   */
  record OfVerb(Verb verb, Design design, Filesystem filesystem, List<VerbPath> paths)
      implements Topic {

    public OfVerb {
      paths = List.copyOf(paths);
    }

    /** A verb under a design, on a file system. */
    public static OfVerb of(Verb verb, Design design, Filesystem filesystem) {
      return new OfVerb(verb, design, filesystem, VerbPath.of(verb, design, filesystem));
    }
  }

  /** A design. */
  record OfDesign(Design design) implements Topic {}

  /** A file system. */
  record OfFilesystem(Filesystem filesystem) implements Topic {}

  /** A ready-made scenario. */
  record OfScenario(StockScenario scenario) implements Topic {}

  /** A property. */
  record OfProperty(Property property) implements Topic {}

  /** What is asked of all that can follow. */
  record OfPromise(Promise promise) implements Topic {}

  /** What can be asked by one name. */
  static Topic of(Asked one) {
    return one.promises().isEmpty()
        ? new OfProperty(one.hazards().get(0))
        : new OfPromise(one.promises().get(0));
  }
}
