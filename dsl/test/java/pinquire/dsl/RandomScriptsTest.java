package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No text makes a reader throw anything but a failure that names a place, and after every command
 * the machine's books are in order.
 */
@Tag("long")
class RandomScriptsTest {

  @Test
  void theStrictReaderRunsOrRefusesWhateverItIsGiven() {
    RandomScripts.Tally tally =
        RandomScripts.run(() -> new StrictInterpreter(new Watched()), 1, 20_000);
    assertThat(tally.ran()).isGreaterThan(1_000);
    assertThat(tally.refused()).isGreaterThan(1_000);
  }

  @Test
  void groovyCellsRunOrAreRefusedWhateverTheyAre() {
    RandomScripts.Tally tally =
        RandomScripts.run(() -> new GroovyInterpreter(new Watched()), 2, 20_000);
    assertThat(tally.ran()).isGreaterThan(500);
    assertThat(tally.refused()).isGreaterThan(500);
  }

  @Test
  void bothReadersTakeTheSameCommandsFromPlainTexts() {
    ScriptMaker maker = new ScriptMaker(3);
    for (int i = 0; i < 1_000; i++) {
      String script = maker.commands();
      Recorder groovy = new Recorder();
      Recorder strict = new Recorder();
      String one = fate(new GroovyInterpreter(groovy), script);
      String other = fate(new StrictInterpreter(strict), script);
      assertThat(one).as(script).isEqualTo(other);
      assertThat(groovy.commands).as(script).isEqualTo(strict.commands);
    }
  }

  private static String fate(Interpreter reader, String script) {
    try {
      reader.run(new Cell("script 1", script), new Page());
      return "ran";
    } catch (CellFailure refused) {
      return refused.getMessage();
    }
  }
}
