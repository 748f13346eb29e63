package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.dsl.Completion.Item;

/** Asking for explanations, in Groovy and to the strict reader. */
class ExplainTest {

  private static Interpreter reader(boolean strict) {
    return strict ? new StrictInterpreter(new Watched()) : new GroovyInterpreter(new Watched());
  }

  private static String told(Interpreter reader, String source) throws CellFailure {
    Page page = new Page();
    reader.run(new Cell("cell 1", source), page);
    return page.last();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPathIsThatOfTheDesignInForce(boolean strict) throws CellFailure {
    Interpreter reader = reader(strict);
    assertThat(told(reader, "explain fsync")).startsWith("fsync under linux-6.19, for one page");
    assertThat(told(reader, "design 'linux-4.20'; explain fsync"))
        .startsWith("fsync under linux-4.20, for one page")
        .contains("lock_page()");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "explain design linux-4.20      | linux-4.20: a pin is a plain reference",
        "explain design 'seed-mapcount' | seed-mapcount: pins of file pages",
        "explain filesystem xfs         | xfs: no buffers",
        "explain property stable        | stable: no store hits a page",
        "explain explain                | explain stands for no path of Linux",
        "explain machine                | machine stands for no path of Linux"
      })
  void whatIsNotAVerbIsSaidWithItsKind(String source, String start) throws CellFailure {
    for (boolean strict : new boolean[] {true, false}) {
      assertThat(told(reader(strict), source)).startsWith(start);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "explain fsyn                | unknown verb 'fsyn'          | did you mean 'fsync'?",
        "explain design linux-6.1    | no design is called linux-6.1 | did you mean 'linux-6.19'?",
        "explain property stabel     | no property is called stabel | did you mean 'stable'?",
        "explain design              | design wants the name of a design | such as",
        "explain                     | explain wants VERB or design DESIGN or filesystem | explain"
      })
  void aWrongNameIsToldWithTheNearestRightOne(String source, String problem, String hint) {
    for (boolean strict : new boolean[] {true, false}) {
      CellFailure mistake =
          catchThrowableOfType(CellFailure.class, () -> told(reader(strict), source));
      assertThat(mistake.display().text()).contains(problem).contains(hint);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void verbsAndKindsAreProposed(boolean strict) {
    Interpreter reader = reader(strict);
    assertThat(proposed(reader, "explain tru")).containsExactly("truncate");
    assertThat(proposed(reader, "explain prop")).containsExactly("property");
    assertThat(proposed(reader, "explain design seed")).containsExactly("seed-mapcount");
  }

  private static List<String> proposed(Interpreter reader, String before) {
    return reader.complete(before, before.length()).items().stream().map(Item::text).toList();
  }
}
