package pinquire.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pinquire.notebook.NotebookException;
import pinquire.notebook.Verification;

/** Every notebook runs from the top and says what it said when it was last looked at. */
class ShippedNotebooksTest {

  static List<Path> notebooks() throws IOException {
    return Pinquire.notebooks();
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void aShippedNotebookComesOutByteForByteAsItIsStored(Path notebook)
      throws IOException, NotebookException {
    Verification found = Pinquire.executed(notebook).verification();
    assertThat(found.stop()).as("a cell failed that was not meant to").isEmpty();
    String written = found.rewritten().write();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(notebook, written);
    } else {
      assertThat(found.differences()).isEmpty();
    }
    assertThat(found.notCompared()).as("everything in it is compared").isZero();
    assertThat(written).isEqualTo(Files.readString(notebook));
  }
}
