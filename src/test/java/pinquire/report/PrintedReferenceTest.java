package pinquire.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import pinquire.command.Verb;
import pinquire.command.VerbPath;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.hazard.Properties;
import pinquire.hazard.Property;

/** The pages in docs that are written from the code. */
class PrintedReferenceTest {

  private static final Path DOCS = Path.of("../docs");

  @Test
  void thePagesAreFresh() throws IOException {
    Golden.check(DOCS.resolve("PATHS.md"), PathsPage.text());
    Golden.check(DOCS.resolve("DESIGNS.md"), GlossaryPage.designs());
    Golden.check(DOCS.resolve("FILESYSTEMS.md"), GlossaryPage.filesystems());
    Golden.check(DOCS.resolve("PROPERTIES.md"), GlossaryPage.properties());
  }

  @Test
  void everyPathOfTodayIsPrinted() {
    String page = PathsPage.text();
    for (Verb verb : Verb.values()) {
      assertThat(VerbPath.of(verb, Designs.LINUX_6_19))
          .allSatisfy(path -> assertThat(page).contains("\n## " + path.said() + "\n"));
    }
    assertThat(page).contains("\n## the disk\n");
  }

  @Test
  void everyDesignAndEveryPropertyIsPrinted() {
    assertThat(Designs.all())
        .extracting(Design::name)
        .allSatisfy(name -> assertThat(GlossaryPage.designs()).contains("\n## " + name + "\n"));
    assertThat(Properties.all())
        .extracting(Property::name)
        .allSatisfy(name -> assertThat(GlossaryPage.properties()).contains("\n## " + name + "\n"));
  }
}
