package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pinquire.command.CommandException;

/** What the strict reader takes, and how much of it. */
class StrictReaderTest {

  private static String read(String text) {
    return StrictReader.read(new Cell("a.pin", text.replace("\\n", "\n"))).stream()
        .map(Recorder::text)
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "map file; pin pages 0..3; dma write; fsync | map file; pin pages=[0, 1, 2, 3]; dma write; fsync",
        "pin page -1                     | pin page=-1",
        "pin pages 0..<3                 | pin pages=[0, 1, 2]",
        "pin pages 0, 2, 5 as nic        | pin pages=[0, 2, 5] as=nic",
        "pin pages [0, 2..4] as 'nic'    | pin pages=[0, 2, 3, 4] as=nic",
        "pin pages [0,\\n 2]             | pin pages=[0, 2]",
        "design linux-6.19; reset        | design design=linux-6.19; reset",
        "expect page 2 memory == \"v1\"  | expect memory page=2 ===v1",
        "expect holds fsync-durable      | expect holds=fsync-durable",
        "# all\\nfsync // it\\n /* so\\n*/ unpin all | fsync; unpin all",
        ";;\\n\\nfsync;\\n               | fsync"
      })
  void commandsAreRead(String text, String commands) {
    assertThat(read(text)).isEqualTo(commands);
  }

  @Test
  void nothingIsReadFromNothing() {
    assertThat(read("")).isEmpty();
    assertThat(read("// only a remark")).isEmpty();
  }

  @Test
  void aTextHasALargestSize() {
    String blank = " ".repeat(StrictReader.LONGEST_TEXT - 5);
    assertThat(read(blank + "fsync")).isEqualTo("fsync");
    assertRefused(blank + " fsync", "the text is too long");
  }

  @Test
  void aTextHasAMostOfCommands() {
    String most = "fsync;".repeat(StrictReader.MOST_COMMANDS);
    assertThat(StrictReader.read(new Cell("a.pin", most))).hasSize(StrictReader.MOST_COMMANDS);
    assertRefused(most + "fsync", "too many commands");
  }

  @Test
  void aRangeHasALargestSize() {
    assertThat(read("pin pages 0..1048575")).hasSizeGreaterThan(1048576);
    assertRefused("pin pages 0..1048576", "1048577 pages in one list");
    assertRefused("pin pages 0..1048575, 1", "more than 1048576 pages in one list");
  }

  private static void assertRefused(String text, String problem) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(CommandException.class).hasMessage(problem);
  }

  @Test
  void nothingRunsWhenAnyOfTheTextIsWrong() {
    Recorder recorder = new Recorder();
    StrictInterpreter session = new StrictInterpreter(recorder);
    Cell text = new Cell("race.pin", "map file\nfsync\npinn page 0\n");
    assertThatThrownBy(() -> session.run(text, new Page()))
        .hasMessage("race.pin:3:1: unknown verb 'pinn'");
    assertThat(recorder.said).isEmpty();
  }
}
