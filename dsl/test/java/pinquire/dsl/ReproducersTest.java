package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pinquire.command.Command;
import pinquire.command.Outcome;
import pinquire.command.Session;
import pinquire.hazard.Properties;
import pinquire.hazard.Property;

/**
 * Each property, broken by the commands it is explained with, and by no fewer of them; its source
 * is told beside them in docs/PROPERTIES.md.
 */
class ReproducersTest {

  /** A laboratory that notes what its commands break. */
  private static final class Broken extends SessionLaboratory {

    private final Set<String> properties = new TreeSet<>();

    Broken() {
      super(new Session());
    }

    @Override
    public Outcome run(Command command) {
      Outcome outcome = session.run(command);
      outcome.broken().forEach(breach -> properties.add(breach.violation().property()));
      return outcome;
    }
  }

  private static Set<String> broken(String design, String commands) throws CellFailure {
    Broken laboratory = new Broken();
    String cell = "design '" + design + "'; " + commands;
    new GroovyInterpreter(laboratory).run(new Cell("reproducer", cell), new Page());
    return laboratory.properties;
  }

  private static boolean breaks(Property property, String design, List<String> commands) {
    try {
      return broken(design, String.join("; ", commands)).contains(property.name());
    } catch (CellFailure refused) {
      return false;
    }
  }

  private static List<String> commands(Property property) {
    return Arrays.asList(property.reproducer().commands().split("; "));
  }

  static Stream<Property> properties() {
    return Properties.all().stream();
  }

  @ParameterizedTest
  @MethodSource("properties")
  void theCommandsBreakItUnderOneDesignAndNotUnderAnother(Property property) throws CellFailure {
    String commands = property.reproducer().commands();
    assertThat(broken(property.reproducer().breaks(), commands)).contains(property.name());
    assertThat(broken(property.reproducer().spares(), commands)).doesNotContain(property.name());
  }

  @ParameterizedTest
  @MethodSource("properties")
  void noneOfTheCommandsCanBeLeftOut(Property property) {
    List<String> commands = commands(property);
    for (int i = 1; i < commands.size(); i++) {
      List<String> fewer = new ArrayList<>(commands);
      fewer.remove(i);
      assertThat(breaks(property, property.reproducer().breaks(), fewer)).as("%s", fewer).isFalse();
    }
  }
}
