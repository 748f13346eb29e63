package pinquire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a first cell has to wait for. */
class FirstCellTest {

  @TempDir Path folder;

  @Test
  @Tag("outside")
  void groovyReadsNoDirectoryOfClassesForIt() throws Exception {
    assertThat(Loaded.by(folder, "run", "-e", "println new TreeMap()"))
        .contains("org.codehaus.groovy.control.ResolveVisitor")
        .doesNotContain("jdk.internal.jrtfs.JrtFileSystem", "jdk.nio.zipfs.ZipFileSystem");
  }
}
