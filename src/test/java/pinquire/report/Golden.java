package pinquire.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected outputs in files; {@code -Dgolden.update=true} writes them anew. */
final class Golden {

  private static final Path FOLDER = Path.of("test/resources/golden/report");

  private Golden() {}

  /** A report in all its forms. */
  static void check(String name, Report report) throws IOException {
    check(FOLDER.resolve(name + ".txt"), report.text());
    check(FOLDER.resolve(name + ".html"), report.html() + "\n");
    check(FOLDER.resolve(name + ".json"), Lines.text(report.json()));
  }

  static void check(Path file, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, actual);
    }
    assertThat(Files.readString(file)).as(file.toString()).isEqualTo(actual);
  }
}
