package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pinquire.command.Command;
import pinquire.command.CommandException;
import pinquire.command.Outcome;
import pinquire.command.Session;
import pinquire.command.Violation;
import pinquire.design.Design;
import pinquire.design.Designs;

/** The same few stories under every design: what is told, and what breaks. */
class EveryDesignTest {

  private static final Path GOLDEN = Path.of("test/resources/golden/every-design.txt");

  private static final List<String> STORIES =
      List.of(
          "map file; pin page 0; fsync; dma write; fsync",
          "map file; pin page 0; writeback; reclaim; dma write; unpin; writeback; fsync",
          "map file; store page 0; writeback; fsync",
          "map file; pin page 0; truncate to 0; dma write; unpin");

  @Test
  void theSameStoriesUnderEveryDesign() throws IOException {
    String actual = Designs.all().stream().map(EveryDesignTest::told).collect(Collectors.joining());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(GOLDEN));
  }

  private static String told(Design design) {
    String stories =
        STORIES.stream().map(story -> told(design, story)).collect(Collectors.joining("\n"));
    return "== " + design.name() + ": " + design.about() + "\n" + stories + "\n";
  }

  private static String told(Design design, String story) {
    Session session = new Session();
    String script = "machine pages 1; design '" + design.name() + "'; " + story;
    return StrictReader.read(new Cell("story", script)).stream()
        .map(command -> told(session, command))
        .skip(3)
        .collect(Collectors.joining());
  }

  private static String told(Session session, Command command) {
    try {
      Outcome outcome = session.run(command);
      String broken =
          outcome.broken().stream()
              .map(Violation::property)
              .distinct()
              .map(property -> "  ! " + property + "\n")
              .collect(Collectors.joining());
      return "%-14s %s\n%s".formatted(command.text(), outcome.told(), broken);
    } catch (CommandException refused) {
      return "%-14s refused: %s\n".formatted(command.text(), refused.problem());
    }
  }
}
