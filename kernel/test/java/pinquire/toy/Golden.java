package pinquire.toy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts kept as files; {@code mvn verify -Dgolden.update=true} writes them anew. */
public final class Golden {

  private static final Path FOLDER = Path.of("test", "resources", "golden");

  private Golden() {}

  /** Compares a text with the file of that name, byte for byte. */
  public static void same(String file, String actual) throws IOException {
    Path path = FOLDER.resolve(file);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(path, actual);
    }
    assertThat(path).as("written by mvn verify -Dgolden.update=true").exists();
    assertThat(actual).isEqualTo(Files.readString(path));
  }
}
