package pinquire.report;

import pinquire.command.Topic;
import pinquire.command.Verb;
import pinquire.design.Design;
import pinquire.hazard.Properties;
import pinquire.machine.Filesystems;

/** Explanations, as they are asked for. */
final class Explained {

  private Explained() {}

  static Report verb(Verb verb, Design design) {
    return Explanation.of(Topic.OfVerb.of(verb, design, Filesystems.EXT4));
  }

  static Report design(Design design) {
    return Explanation.of(new Topic.OfDesign(design));
  }

  static Report property(String name) {
    return Explanation.of(
        new Topic.OfProperty(
            Properties.all().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow()));
  }
}
