package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.machine.Filesystem;
import pinquire.machine.Filesystems;

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
    holds("machine pages 4; design '" + design + "'; map file", SESSIONS);
  }

  static List<String> filesystems() {
    return Filesystems.all().stream().map(Filesystem::name).toList();
  }

  @ParameterizedTest
  @MethodSource("filesystems")
  void onEveryFileSystemToo(String filesystem) throws CellFailure {
    String machine = "machine pages 4 on '" + filesystem + "'; ";
    holds(machine + "map file", SESSIONS / 4);
    holds(machine + "design 'linux-4.20'; map file", SESSIONS / 4);
  }

  private static void holds(String start, int sessions) throws CellFailure {
    int refused = 0;
    for (int seed = 0; seed < sessions; seed++) {
      StrictInterpreter reader = new StrictInterpreter(new Watched());
      reader.run(new Cell("start", start), new Page());
      ScriptMaker maker = new ScriptMaker(seed);
      for (int i = 0; i < COMMANDS; i++) {
        refused += runs(reader, maker.commandOnMachine()) ? 0 : 1;
      }
    }
    assertThat(refused).isBetween(sessions * COMMANDS / 10, sessions * COMMANDS * 9 / 10);
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
