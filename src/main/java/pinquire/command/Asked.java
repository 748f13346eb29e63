package pinquire.command;

import java.util.List;
import java.util.stream.Stream;
import pinquire.hazard.Properties;
import pinquire.hazard.Property;

/**
 * What is to be found out.
 *
 * @param hazards what must be true in every state
 * @param promises what must be true of all that can follow
 */
record Asked(List<Property> hazards, List<Promise> promises) {

  /** All there is. */
  static final Asked EVERYTHING = new Asked(Properties.all(), Promise.all());

  Asked {
    hazards = List.copyOf(hazards);
    promises = List.copyOf(promises);
  }

  /** The names of everything that can be asked. */
  static List<String> names() {
    return Stream.concat(
            Properties.all().stream().map(Property::name),
            Promise.all().stream().map(Promise::word))
        .toList();
  }

  /** What one name asks. */
  static Asked of(String name) {
    return new Asked(
        Properties.named(name).stream().toList(), Promise.named(name).stream().toList());
  }

  /** Whether loops have to be looked for. */
  boolean isAboutLoops() {
    return promises.stream().anyMatch(Promise::isAboutLoops);
  }
}
