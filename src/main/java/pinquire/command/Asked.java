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
    return EVERYTHING.words();
  }

  /** What one name asks. */
  static Asked of(String name) {
    return of(List.of(name));
  }

  /** What some names ask, in the order of properties. */
  static Asked of(List<String> names) {
    return new Asked(
        Properties.all().stream().filter(hazard -> names.contains(hazard.name())).toList(),
        Promise.all().stream().filter(promise -> names.contains(promise.word())).toList());
  }

  /** The names of what it asks. */
  List<String> words() {
    return Stream.concat(hazards.stream().map(Property::name), promises.stream().map(Promise::word))
        .toList();
  }

  /** Whether loops have to be looked for. */
  boolean isAboutLoops() {
    return promises.stream().anyMatch(Promise::isAboutLoops);
  }
}
