package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pinquire.design.Design;
import pinquire.design.Designs;

/** Long random sessions on real machines; {@link Watched} looks at the books after each command. */
class RandomSessionsTest {

  private static final int SESSIONS = 12;
  private static final int COMMANDS = 60;

  static List<String> designs() {
    return Designs.all().stream().map(Design::name).toList();
  }

  @ParameterizedTest
  @MethodSource("designs")
  void whateverIsSaidTheBooksStayInOrder(String design) throws CellFailure {
    int refused = 0;
    for (int seed = 0; seed < SESSIONS; seed++) {
      StrictInterpreter reader = new StrictInterpreter(new Watched());
      reader.run(
          new Cell("start", "machine pages 4; design '" + design + "'; map file"), new Page());
      ScriptMaker maker = new ScriptMaker(seed);
      for (int i = 0; i < COMMANDS; i++) {
        refused += runs(reader, maker.commandOnMachine()) ? 0 : 1;
      }
    }
    assertThat(refused).isBetween(SESSIONS * COMMANDS / 10, SESSIONS * COMMANDS * 9 / 10);
  }

  private static boolean runs(Interpreter reader, String command) {
    try {
      reader.run(new Cell("script 1", command), new Page());
      return true;
    } catch (CellFailure refused) {
      return false;
    }
  }
}
