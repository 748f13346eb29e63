package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pinquire.command.Verb;

/** The example that each verb is explained with. */
class VerbExamplesTest {

  @ParameterizedTest
  @EnumSource
  void theExampleOfAVerbRunsThroughBothReadersAndSaysSomething(Verb verb) throws CellFailure {
    for (Interpreter reader :
        List.of(new StrictInterpreter(new Watched()), new GroovyInterpreter(new Watched()))) {
      reader.run(new Cell("before", "map file; pin pages 0..3"), new Page());
      Page page = new Page();
      reader.run(new Cell("example", verb.example()), page);
      assertThat(page.shown).as(verb.example()).isNotEmpty();
      assertThat(page.shown.get(0).text()).isNotBlank();
    }
  }
}
