package pinquire.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Binder asks of a Dockerfile, as far as it can be read off the file. */
class DockerfileTest {

  private static final Pattern COPIED = Pattern.compile("(?m)^COPY (?:--\\S+ )?(\\S+) ");
  private static final Pattern RUN_FROM_COPY = Pattern.compile("/opt/pinquire/(\\S+)");

  @Test
  void whatItCopiesAndRunsIsThere() throws IOException {
    assertThat(found(COPIED)).contains(".", "notebooks").allMatch(DockerfileTest::exists);
    assertThat(found(RUN_FROM_COPY)).contains("pinquire").allMatch(DockerfileTest::exists);
    assertThat(Pinquire.ROOT.resolve("pinquire")).isExecutable();
  }

  @Test
  void itStartsFromOneImageAndEndsAsTheUserWhomBinderNames() throws IOException {
    List<String> lines = Files.readAllLines(Pinquire.ROOT.resolve("Dockerfile"));

    assertThat(lines).contains("ARG NB_USER=jovyan", "ARG NB_UID=1000");
    assertThat(lines)
        .filteredOn(line -> line.startsWith("USER "))
        .containsExactly("USER ${NB_USER}");
    assertThat(lines)
        .filteredOn(line -> line.startsWith("FROM "))
        .singleElement()
        .asString()
        .matches("FROM [a-z]+:\\d+\\.\\d+\\S*");
  }

  private static List<String> found(Pattern pattern) throws IOException {
    return pattern
        .matcher(Files.readString(Pinquire.ROOT.resolve("Dockerfile")))
        .results()
        .map((MatchResult found) -> found.group(1))
        .distinct()
        .toList();
  }

  private static boolean exists(String path) {
    return Files.exists(Pinquire.ROOT.resolve(path));
  }
}
