package pinquire.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pinquire.command.Operand;
import pinquire.command.Verb;

class ReferenceTest {

  @Test
  void thePrintedReferenceIsFresh() throws IOException {
    Golden.check(Path.of("../docs/COMMANDS.md"), Reference.markdown());
  }

  @ParameterizedTest
  @EnumSource
  void helpTellsEveryVerb(Verb verb) {
    assertThat(words(Reference.help())).contains(verb.usage()).contains(verb.meaning());
    assertThat(words(Reference.help(verb)))
        .contains(verb.usage())
        .contains(verb.linux())
        .contains(verb.example());
    assertThat(Reference.markdown()).contains("\n## " + verb.word() + "\n");
  }

  @Test
  void helpTellsTheOperandsOfAVerb() {
    assertThat(Reference.operands(Verb.EXPECT))
        .containsExactly(Operand.PAGE, Operand.VALUE, Operand.PROPERTY);
    assertThat(Reference.help(Verb.PIN).text())
        .contains(Operand.PAGES.meaning(), Operand.PAGES.example(), Operand.PROCESS.meaning());
  }

  private static String words(Report report) {
    return report.text().replaceAll("\\s+", " ");
  }
}
