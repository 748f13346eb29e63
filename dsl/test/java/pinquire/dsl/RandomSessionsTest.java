package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long random sessions on real machines; {@link Watched} looks at the books after each command. */
class RandomSessionsTest {

  private static final int SESSIONS = 40;
  private static final int COMMANDS = 60;

  @ParameterizedTest
  @ValueSource(strings = {"linux-4.20", "seed-mapcount", "linux-6.19"})
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
