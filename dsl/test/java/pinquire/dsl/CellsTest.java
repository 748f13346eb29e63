package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What later cells see of earlier ones, and what a cell prints, shows and gives. */
class CellsTest extends Conversation {

  @Test
  void variablesSurviveHoweverTheyAreDeclared() throws CellFailure {
    run("a = 1; def b = 2; int c = 3; def (d, e) = [4, 5]; String s");
    assertThat(run("[a, b, c, d, e, s]")).isEqualTo("[1, 2, 3, 4, 5, null]");
  }

  @Test
  void aTypedVariableHasItsType() throws CellFailure {
    run("int n = 3.7; long none; List<Integer> xs = [1]");
    assertThat(run("[n, none, xs]")).isEqualTo("[3, 0, [1]]");
  }

  @Test
  void methodsSurviveAndTheLatestCounts() throws CellFailure {
    run("def twice(n) { n * 2 }");
    assertThat(run("twice(4)")).isEqualTo("8");
    assertThat(run("[1, 2].collect { twice(it) }")).isEqualTo("[2, 4]");
    run("def twice(n) { n + n + 1 }");
    assertThat(run("twice 4")).isEqualTo("9");
  }

  @Test
  void importsSurviveAndTheLatestCounts() throws CellFailure {
    run("import java.util.concurrent.TimeUnit\nimport static java.lang.Math.max");
    run("import java.util.concurrent.*");
    assertThat(run("[TimeUnit.DAYS, max(1, 2), new ConcurrentHashMap()]"))
        .isEqualTo("[DAYS, 2, [:]]");
    run("class TimeUnit { static DAYS = 'mine' }\nTimeUnit.DAYS");
    run("import java.awt.List");
    assertThat(run("List.name")).isEqualTo("java.awt.List");
    run("import java.util.List");
    assertThat(run("List.name")).isEqualTo("java.util.List");
  }

  @Test
  void namesOfEachOfGroovysOwnPackagesNeedNoImport() throws CellFailure {
    String names =
        "Integer, TreeMap, File, URI, Duration, Closure, Expando, BigInteger, BigDecimal";
    assertThat(run("[" + names + "]*.simpleName")).isEqualTo("[" + names + "]");
  }

  @Test
  void classesSurviveAndMayBeDefinedAgain() throws CellFailure {
    run("class P { int a }");
    assertThat(run("new P(a: 3).a")).isEqualTo("3");
    run("class P { int a; def b() { a + 1 } }");
    assertThat(run("new P(a: 3).b()")).isEqualTo("4");
  }

  @Test
  void aClosureSaysItsCommandsInLaterCells() throws CellFailure {
    run("def both = { n -> pin page n; fsync }");
    run("both 3");
    assertThat(recorder.said).containsExactly("pin page=3", "fsync");
    assertThat(recorder.commands.get(0).place()).hasToString("cell 1:1:19");
    assertThat(recorder.commands.get(0).text()).isEqualTo("pin page n");
  }

  @Test
  void aMethodSaysItsCommandsInLaterCells() throws CellFailure {
    run("def both(n) { pin page n; fsync }");
    run("both 3");
    assertThat(recorder.said).containsExactly("pin page=3", "fsync");
  }

  @Test
  void aVariableOfAnEarlierCellHidesTheBareVerb() throws CellFailure {
    run("fsync = 5");
    assertThat(run("fsync")).isEqualTo("5");
    assertThat(run("def y = fsync")).isEqualTo("5");
    assertThat(recorder.said).isEmpty();
    run("fsync file f");
    assertThat(recorder.said).containsExactly("fsync file=f");
  }

  @Test
  void aTrailingCommandGivesNoResultOfItsOwn() throws CellFailure {
    assertThat(run("fsync")).isEmpty();
    assertThat(run("x = pin pages 0..3")).isEmpty();
    assertThat(run("x")).isEqualTo("a pin");
    assertThat(run("fsync; 0")).isEqualTo("0");
    assertThat(run("if (true) fsync")).isEmpty();
  }

  @Test
  void resultsAreTheSameInEveryRun() throws CellFailure {
    assertThat(run("new Object()")).isEqualTo("an object of class Object");
    assertThat(run("{ -> 1 }")).isEqualTo("a closure");
    assertThat(run("def l = [1]; l << l; l")).isEqualTo("[1, (this Collection)]");
    assertThat(run("class Bad { String toString() { throw new Error('x') } }\nnull")).isEmpty();
    assertThat(run("'text'")).isEqualTo("text");
    assertThat(run("null")).isEmpty();
  }

  @Test
  void printedTextComesAtOnceAndTheTableAtTheEnd() throws CellFailure {
    run("map file\nprintln 'one'\nprint 'two'\nprintf('%d%n', 3)\nfsync");
    assertThat(page.printed).hasToString("one\ntwo3\n");
    assertThat(page.shown).hasSize(1);
    assertThat(page.shown.get(0).text()).contains("map file: done", "fsync: done");
  }

  @Test
  void showFirstShowsWhatCameBefore() throws CellFailure {
    run("map file; designs; fsync");
    assertThat(page.shown).hasSize(3);
    assertThat(page.shown.get(1).text())
        .startsWith("linux-4.20  ")
        .contains("a pin is a plain reference");
  }

  @Test
  void helpTellsAboutAVerb() throws CellFailure {
    run("help pin");
    assertThat(page.shown.get(0).text()).startsWith("pin (page PAGE | pages PAGES)");
  }

  @Test
  void whatRanIsShownBeforeTheError() {
    assertThatThrownBy(() -> run("map file\npin page 9")).isInstanceOf(CellFailure.class);
    assertThat(page.shown).hasSize(1);
  }

  @Test
  void aMisspeltVerbAnywhereRunsNothing() {
    assertThatThrownBy(() -> run("fsync\nprintln 'x'\n3.times { pinn pages 0..3 }"))
        .hasMessage("cell 1:3:11: unknown verb 'pinn'");
    assertThat(recorder.said).isEmpty();
    assertThat(page.printed).isEmpty();
  }
}
