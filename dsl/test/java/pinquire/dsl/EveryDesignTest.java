package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pinquire.command.Command;
import pinquire.command.CommandException;
import pinquire.command.Outcome;
import pinquire.command.Session;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.machine.Filesystem;
import pinquire.machine.Filesystems;

/** The same few stories under every design and on every file system: what is told and breaks. */
class EveryDesignTest {

  private static final Path GOLDEN = Path.of("test/resources/golden");

  private static final List<String> STORIES =
      List.of(
          "map file; pin page 0; fsync; dma write; fsync",
          "map file; pin page 0; writeback; reclaim; dma write; unpin; writeback; fsync",
          "map file; store page 0; writeback; fsync",
          "map file; pin page 0; truncate to 0; dma write; unpin");

  @Test
  void theSameStoriesUnderEveryDesign() throws IOException {
    check("every-design.txt", Designs.all().stream().map(EveryDesignTest::told));
  }

  @Test
  void theSameStoriesOnEveryFileSystem() throws IOException {
    check("every-filesystem.txt", Filesystems.all().stream().map(EveryDesignTest::told));
  }

  private static void check(String name, Stream<String> told) throws IOException {
    String actual = told.collect(Collectors.joining());
    Path golden = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }

  private static String told(Design design) {
    return "== " + design.name() + ": " + design.about() + "\n" + stories("ext4", design) + "\n";
  }

  private static String told(Filesystem filesystem) {
    return "== %s: %s\n%s\n-- in 2018\n%s\n"
        .formatted(
            filesystem.name(),
            filesystem.about(),
            stories(filesystem.name(), Designs.LINUX_6_19),
            stories(filesystem.name(), Designs.LINUX_4_20));
  }

  private static String stories(String filesystem, Design design) {
    String start = "machine pages 1 on '" + filesystem + "'; design '" + design.name() + "'; ";
    return STORIES.stream().map(story -> told(start + story)).collect(Collectors.joining("\n"));
  }

  private static String told(String script) {
    Session session = new Session();
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
              .map(breach -> breach.violation().property())
              .distinct()
              .map(property -> "  ! " + property + "\n")
              .collect(Collectors.joining());
      return "%-14s %s\n%s".formatted(command.text(), outcome.told(), broken);
    } catch (CommandException refused) {
      return "%-14s refused: %s\n".formatted(command.text(), refused.problem());
    }
  }
}
