package pinquire.command;

import java.util.List;
import pinquire.design.Design;
import pinquire.hazard.Property;

/** What an {@code explain} asks about. */
public sealed interface Topic {

  /**
   * A verb.
   *
   * @param design the one that its paths follow
   * @param paths those it can stand for; none when it walks no path
   */
  record OfVerb(Verb verb, Design design, List<VerbPath> paths) implements Topic {

    public OfVerb {
      paths = List.copyOf(paths);
    }

    /** A verb under a design. */
    public static OfVerb of(Verb verb, Design design) {
      return new OfVerb(verb, design, VerbPath.of(verb, design));
    }
  }

  /** A design. */
  record OfDesign(Design design) implements Topic {}

  /** A property. */
  record OfProperty(Property property) implements Topic {}
}
