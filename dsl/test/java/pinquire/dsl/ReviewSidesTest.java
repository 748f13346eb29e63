package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a review gives can be looked at from several sides. */
class ReviewSidesTest {

  private static final GroovyInterpreter SESSION =
      new GroovyInterpreter(Path.of("test/resources/reviews"), Panel.here());

  @BeforeAll
  static void aReview() throws CellFailure {
    SESSION.run(new Cell("cell 1", "def pins = review from 'pins.pin'"), new Page());
  }

  private static Display value(String expression) throws CellFailure {
    return SESSION.run(new Cell("cell 2", expression), new Page()).orElseThrow();
  }

  private static String refused(String expression) {
    return catchThrowableOfType(CellFailure.class, () -> value(expression)).display().text();
  }

  @Test
  void aPropertyInEachScenario() throws CellFailure {
    assertThat(value("pins.property('no-tear')").text())
        .isEqualTo(
            """
            no-tear
                         dma
                         races
            design       fsync
            -----------  ------
            linux-4.20   X 32
            bias-bounce  X 36
            holds under each design in: a pin that stays
            holds in each scenario under: bias-wait
            holds: no order of the steps breaks it, all were tried; X 9: the shortest
            that does has 9 steps
            """);
  }

  @Test
  void aDesignInEachScenario() throws CellFailure {
    assertThat(value("pins.design('bias-wait')").text())
        .isEqualTo(
            """
            bias-wait, 2 scenarios
                              no-   no-
            scenario          hang  deadlock  states
            ----------------  ----  --------  ------
            dma races fsync   X 25  X 27         593
            a pin that stays  X 9   X 9           10
            hold in each of them: fsync-durable, stable, no-tear
            have nothing to look at: parity-agrees
            holds: no order of the steps breaks it, all were tried; X 9: the shortest
            that does has 9 steps
            """);
  }

  @Test
  void aScenarioUnderEachDesign() throws CellFailure {
    assertThat(value("pins.scenario('a pin that stays')").text())
        .startsWith(
            """
            a pin that stays, 1p1m1d0s
                         no-    no-
            design       hang   deadlock  states
            -----------  -----  --------  ------
            linux-4.20   holds  holds         20
            """);
  }

  @Test
  void whatNothingBreaksIsSaidInASentence() throws CellFailure {
    assertThat(value("pins.property('parity-agrees')").text())
        .isEqualTo("parity-agrees: nothing is broken, whatever the order of the steps\n");
  }

  @Test
  void oneVerdictWithItsClaimAndItsSchedule() throws CellFailure {
    assertThat(value("pins.verdict('a pin that stays', 'bias-wait', 'no-hang')").text())
        .startsWith(
            """
            a pin that stays under bias-wait, no-hang: claimed breaks, found VIOLATED
              steps 9
              claimed at pins.pin:22:3 because a pin may last for days

            race under bias-wait: 9 steps of 1 actor
            """)
        .endsWith("  | F9\"\"\"\n");
    assertThat(value("pins.verdict('a pin that stays', 'linux-4.20', 'no-hang')").text())
        .isEqualTo(
            """
            a pin that stays under linux-4.20, no-hang: claimed holds, found holds
              claimed at pins.pin:17:3 because what follows is all that is wrong
              every order of the steps was tried: 20 states to depth 19, 1p1m1d0s
            """);
  }

  @Test
  void itAnswersQuestions() throws CellFailure {
    value(
        """
        assert pins.size() == 0 && pins.complaints() == []
        assert pins.designs().findAll { pins.holds(it, 'stable') } == ['bias-bounce', 'bias-wait']
        assert pins.breaks('bias-wait', 'no-hang') == pins.scenarios()
        assert pins.breaks('bias-wait', 'stable').isEmpty()
        pins.properties().size()
        """);
  }

  @Test
  void anUnknownNameIsRefusedWhereItIsSaid() {
    assertThat(refused("1\npins.property('stabel')"))
        .contains("cell 2:2:1: no property of this review is called stabel", "mean 'stable'?");
    assertThat(refused("pins.design('bias')")).contains("no design of this review is called bias");
    assertThat(refused("pins.verdict('dma', 'bias-wait', 'stable')"))
        .contains("no scenario of this review is called dma");
    assertThat(refused("pins.holds('bias-wait', 'no-bug')"))
        .contains("no property of this review is called no-bug");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"property('no-tear')", "verdict('dma races fsync', 'bias-wait', 'stable')"})
  void everyFormTellsTheSame(String member) throws CellFailure {
    Display side = value("pins." + member);
    assertThat(side.html()).contains("bias-wait", "fsync");
    assertThat(side.json()).hasSize(1);
    assertThat(value("pins." + member + ".markdown()").text()).contains("bias-wait");
    assertThat(value("'' + pins." + member).text()).isEqualTo(side.text());
  }

  @Test
  void whatCanBeAskedIsCompletedAndTold() {
    assertThat(SESSION.complete("pins.sc", 7).items())
        .extracting(Completion.Item::text)
        .containsExactly("scenario", "scenarios");
    assertThat(SESSION.inspect("pins.design('bias-wait')", 8).orElseThrow().text())
        .isEqualTo("ReviewReport.design(String design): MatrixReport\n");
    assertThat(SESSION.complete("review ", 7).items())
        .extracting(Completion.Item::text)
        .contains("from");
  }

  /** Hundreds of cases are not read one by one. */
  @Test
  void ofManyCasesTheWorstVerdictsAreShownAndEveryDrift() throws CellFailure {
    Page page = new Page();
    SESSION.run(
        new Cell(
            "cell 3",
            """
            def many = review 'many', {
              machine pages 1; map file
              designs all
              hazards stable, no-hang
              scenario 'fsync alone', { app { fsync } }
              scenario 'a pin that stays', { pin page 0; app { fsync } }
              scenario 'store', { app { store page 0; fsync } }
              claim bias-wait holds no-hang because 'it is hoped'
            }
            """),
        page);
    Display shown = page.shown.get(0);
    assertThat(shown.text())
        .contains(
            "all 3 scenarios: of each property the worst verdict",
            "DRIFT a pin that stays under bias-wait, no-hang: claimed holds, found",
            "  claimed at cell 3:8:3 because it is hoped",
            "race under bias-wait: 9 steps of 1 actor",
            "the value shows the rest: property('stable'), ")
        .doesNotContain("fsync alone under ")
        .containsPattern("\\d+ agree, 1 DRIFTS, \\d+ verdicts not\\s+claimed; [\\d,]+ states\n$");
    assertThat(shown.text().lines()).allMatch(line -> line.length() <= 75);
    assertThat(shown.html()).contains("the value shows the rest", "DRIFT a pin that stays");
  }
}
