package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.command.Assessment;
import pinquire.command.Assessment.Agreement;
import pinquire.command.Case;
import pinquire.command.Checked;
import pinquire.command.Docket;
import pinquire.command.Reviewed;
import pinquire.report.ReviewReport;

/** A review says what will come out, and is told where it is wrong. */
class ReviewTest {

  private static final Path PINS = Path.of("test/resources/reviews/pins.pin");

  /** A race of a device and fsync under two designs, and what stands behind it. */
  private static String race(String clauses) {
    return """
        review 'pins', {
          machine pages 1; map file
          designs linux-4.20, bias-bounce
          hazards stable, no-tear, no-deadlock
          scenario 'dma races fsync', {
            nic { pin page 0; dma write }
            app { fsync; fsync }
          }
        """
        + clauses
        + "\n}";
  }

  /** Keeps what it is told. */
  private static final class Listener implements Panel.Gallery {
    final List<String> told = new ArrayList<>();
    final List<Reviewed> closed = new ArrayList<>();
    int most = Integer.MAX_VALUE;

    @Override
    public List<Case> opens(Docket docket) {
      docket.cases().forEach(one -> told.add("to do: " + one.name()));
      return docket.cases();
    }

    @Override
    public boolean told(Docket docket, Checked checked) {
      told.add("done: " + checked.title());
      return --most > 0;
    }

    @Override
    public void closes(Reviewed reviewed) {
      closed.add(reviewed);
    }
  }

  private static Reviewed reviewed(String script) throws CellFailure {
    return reviewed(script, 1);
  }

  private static Reviewed reviewed(String script, int seats) throws CellFailure {
    Listener listener = new Listener();
    new StrictInterpreter(new Panel(seats, listener)).run(new Cell("pins", script), new Page());
    return listener.closed.get(0);
  }

  private static List<String> complaints(String clauses) throws CellFailure {
    return ReviewReport.of(reviewed(race(clauses))).complaints();
  }

  private static String shown(Interpreter reader, String script) throws CellFailure {
    Page page = new Page();
    reader.run(new Cell("pins.pin", script), page);
    return page.last();
  }

  @Test
  void whatIsClaimedIsWhatComesOut() throws IOException, CellFailure {
    Reviewed reviewed = reviewed(Files.readString(PINS));
    assertThat(reviewed.agreement()).isEqualTo(Agreement.AGREES);
    assertThat(reviewed.checked()).hasSize(6);
    assertThat(reviewed.assessments()).extracting(Assessment::claim).allMatch(c -> c.isPresent());
  }

  /** Later claims are exceptions from earlier ones. */
  @Test
  void ofTwoClaimsAboutTheSameTheLaterOneCounts() throws CellFailure {
    assertThat(
            complaints(
                """
                claim all holds all
                claim linux-4.20 breaks stable, no-tear
                claim bias-bounce breaks no-tear
                """))
        .isEmpty();
    assertThat(
            complaints(
                """
                claim linux-4.20 breaks stable, no-tear
                claim bias-bounce breaks no-tear
                claim all holds no-tear
                """))
        .containsExactly(
            "DRIFT dma races fsync under linux-4.20, no-tear: claimed holds, found VIOLATED steps"
                + " 32",
            "DRIFT dma races fsync under bias-bounce, no-tear: claimed holds, found VIOLATED steps"
                + " 36");
  }

  @Test
  void aClaimMaySayAtWhichStep() throws CellFailure {
    assertThat(complaints("claim linux-4.20 breaks stable at step 25")).isEmpty();
    assertThat(complaints("claim linux-4.20 breaks stable at step 24"))
        .containsExactly(
            "DRIFT dma races fsync under linux-4.20, stable: claimed breaks at step 24, found"
                + " VIOLATED steps 25");
  }

  @Test
  void aClaimMayStandOnSeveralLines() throws CellFailure {
    assertThat(
            complaints(
                """
                claim linux-4.20,
                    bias-bounce
                  breaks no-tear
                  in 'dma races fsync'
                  because 'nothing stops the device'
                """))
        .isEmpty();
    refused(
        race("claim all\nbreaks stable,\nnone because 'x'"),
        "pins:10:8: no property asked about here is called none");
  }

  @Test
  void driftShowsWhereItWasClaimedAndTheSchedule() throws CellFailure {
    String shown =
        shown(
            new StrictInterpreter(),
            race("claim bias-bounce holds no-tear because 'the bounce page is a copy'"));
    assertThat(shown)
        .contains(
            "DRIFT dma races fsync under bias-bounce, no-tear: claimed holds, found",
            "  claimed at pins.pin:9:1 because the bounce page is a copy",
            "*** TEAR ***  no-tear, page 0: half of a transfer was written",
            "  | P15.F6.P.F2.D.F8.disk3\"\"\"")
        .endsWith("review 'pins': 2 cases: 1 agrees, 1 DRIFTS, 5 verdicts not claimed\n");
  }

  /** What was not decided is no success, whether somebody claimed something or not. */
  @Test
  void aBoundThatIsTooSmallLeavesItOpen() throws CellFailure {
    Reviewed reviewed = reviewed(race("bounds depth 30; claim linux-4.20 breaks no-tear"));
    assertThat(reviewed.agreement()).isEqualTo(Agreement.OPEN);
    assertThat(ReviewReport.of(reviewed).complaints())
        .contains(
            "INCONCLUSIVE dma races fsync under linux-4.20, no-tear: claimed breaks, found none up"
                + " to depth 30, stopped by the depth asked for",
            "INCONCLUSIVE dma races fsync under bias-bounce, stable: nothing claimed, found none up"
                + " to depth 30, stopped by the depth asked for");
    assertThat(reviewed(race("bounds states 100")).agreement()).isEqualTo(Agreement.OPEN);
  }

  @Test
  void driftIsGraverThanWhatIsOpen() throws CellFailure {
    assertThat(reviewed(race("bounds depth 30; claim all holds stable")).agreement())
        .isEqualTo(Agreement.DRIFTS);
  }

  /** Where a scenario begins is the same under every design. */
  @Test
  void commandsBeforeTheRolesLeadToWhereTheyBegin() throws CellFailure {
    String pinned =
        """
        review 'pins', {
          machine pages 2
          designs bias-wait
          hazards no-hang
          scenario 'a pin that stays', { map file; pin page 1; app { fsync } }
          scenario 'no pin', { map file; app { fsync } }
          claim all holds all
          claim all breaks no-hang in 'a pin that stays'
        }
        """;
    assertThat(reviewed(pinned).agreement()).isEqualTo(Agreement.AGREES);
    String check = "check { pin page 1; app { fsync } } under bias-wait for no-hang";
    assertThat(shown(new StrictInterpreter(), "machine pages 2; map file; " + check))
        .contains("no-hang bias-wait VIOLATED");
  }

  static Stream<Interpreter> readers() {
    return Stream.of(new StrictInterpreter(), new GroovyInterpreter());
  }

  @ParameterizedTest
  @MethodSource("readers")
  void bothReadersShowTheSame(Interpreter reader) throws IOException, CellFailure {
    assertThat(shown(reader, Files.readString(PINS)))
        .isEqualTo(shown(new StrictInterpreter(), Files.readString(PINS)));
  }

  @Test
  void inGroovyItGivesWhatIsNotAsClaimed() throws CellFailure {
    GroovyInterpreter groovy = new GroovyInterpreter();
    String review = "def wrong = " + race("claim all holds stable") + "\nassert wrong.size() == 1";
    shown(groovy, review);
  }

  @Test
  void aDesignOfOnesOwnIsReviewedByItsName() throws CellFailure {
    GroovyInterpreter groovy = new GroovyInterpreter();
    shown(
        groovy,
        """
        def mine = Design.of('mine', 'what nobody proposed', Era.LINUX_6_19, new RefCountBias())
            .writing(PinnedPolicy.SKIP, PinnedPolicy.WAIT)
        design mine
        """);
    String review = race("claim mine breaks no-deadlock; claim mine holds stable");
    assertThat(shown(groovy, review.replace("linux-4.20", "mine")))
        .contains("dma races fsync under mine agrees", "bias-bounce agrees");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void theOrderOfTheFileIsToldHoweverManyAreTriedAtOnce(int seats) throws Exception {
    Listener listener = new Listener();
    new StrictInterpreter(new Panel(seats, listener))
        .run(new Cell("pins", Files.readString(PINS)), new Page());
    List<String> names =
        List.of(
            "dma races fsync under linux-4.20",
            "dma races fsync under bias-bounce",
            "dma races fsync under bias-wait",
            "a pin that stays under linux-4.20",
            "a pin that stays under bias-bounce",
            "a pin that stays under bias-wait");
    assertThat(listener.told)
        .containsExactlyElementsOf(
            Stream.concat(
                    names.stream().map("to do: "::concat), names.stream().map("done: "::concat))
                .toList());
  }

  @Test
  void whoeverIsToldMayHaveEnough() throws Exception {
    Listener listener = new Listener();
    listener.most = 2;
    new StrictInterpreter(new Panel(2, listener))
        .run(new Cell("pins", Files.readString(PINS)), new Page());
    assertThat(listener.closed.get(0).checked()).hasSize(2);
  }

  /** What is done by then is told. */
  @Test
  void anInterruptedReviewTellsWhatIsDone() {
    Listener listener = new Listener();
    StrictInterpreter[] reader = new StrictInterpreter[1];
    Panel.Gallery interrupting =
        new Panel.Gallery() {
          @Override
          public boolean told(Docket docket, Checked checked) {
            reader[0].interrupt();
            return true;
          }

          @Override
          public void closes(Reviewed reviewed) {
            listener.closes(reviewed);
          }
        };
    reader[0] = new StrictInterpreter(new Panel(1, interrupting));
    CellFailure failure =
        catchThrowableOfType(
            CellFailure.class,
            () -> reader[0].run(new Cell("pins", Files.readString(PINS)), new Page()));
    assertThat(failure.kind()).isEqualTo("Interrupted");
    assertThat(listener.closed.get(0).checked()).isNotEmpty();
  }

  /** A script from a stranger is told where it is wrong. */
  @Test
  void mistakesHaveTheirPlace() {
    refused(race("claim linux-4.2 breaks stable"), "pins:9:7: no design of this review is called");
    refused(race("claim all breaks stabel"), "pins:9:18: no property asked about here is called");
    refused(race("claim all breaks stable in 'dma'"), "no scenario of this review is called dma");
    refused(race("claim all holds stable at step 3"), "what holds breaks at no step");
    refused(race("clam all holds stable"), "unknown verb 'clam'", "did you mean 'claim'?");
    refused(race("claim all holds"), "holds wants the names of properties, or all");
    refused(race("design 'refuse'"), "a review has several designs");
    refused(race("check { app { fsync } }"), "check has no place in a review");
    refused(race("compare linux-4.20"), "two designs are compared");
    refused(race("pin page 9"), "pins:9:10: page 9 is past the end of f");
    refused(race("scenario { app { fsync } }"), "a scenario of a review has a name");
    refused(
        race("scenario 'dma races fsync' { app { fsync } }"),
        "there are two scenarios 'dma races fsync'");
    refused(race("scenario 'x' { app { pin page 9 } }"), "page 9 is past the end of f");
    refused(race("scenario 'x' { }"), "nobody acts");
    refused("review { designs all }", "a review has a name");
    refused("review 'x' { scenario 's' { app { fsync } } }", "no design is reviewed");
    refused("review 'x' { designs all }", "there is no scenario");
    refused("claim all holds all", "claim stands in the braces of a review");
    refused("designs linux-4.20", "names are said after designs in a review alone");
  }

  @Test
  void aComparisonMayBeByOnePropertyAlone() throws CellFailure {
    StrictInterpreter reader = new StrictInterpreter();
    String sentence =
        """
        linux-4.20 or bias-bounce: stable holds under bias-bounce and breaks under
          linux-4.20 in 25 steps, in dma races fsync
        """;
    assertThat(shown(reader, race("compare linux-4.20, bias-bounce"))).contains(sentence);
    assertThat(shown(reader, race("compare linux-4.20, bias-bounce for stable")))
        .contains(sentence);
    assertThat(shown(reader, race("compare linux-4.20, bias-bounce for no-tear")))
        .contains(
            """
            linux-4.20 or bias-bounce, for no-tear: no schedule breaks under the one
              what holds under the other
            """);
    refused(race("compare linux-4.20, bias-bounce for stabel"), "did you mean 'stable'?");
    refused(
        race("compare linux-4.20, bias-bounce depth 9"),
        "pins:9:39: a comparison in a review is of all that is tried in it");
    refused(
        race("compare linux-4.20, bias-bounce in { app { fsync } }"),
        "leave out in; for PROPERTY may follow");
  }

  private static void refused(String script, String... words) {
    CellFailure failure = catchThrowableOfType(CellFailure.class, () -> reviewed(script));
    assertThat(failure).as(script).isNotNull();
    assertThat(failure.display().text()).as(script).contains(words);
  }

  @Test
  void twoDesignsAreToldApartByTheShortestScheduleOnWhichTheyDiffer() throws CellFailure {
    String script =
        "machine pages 1; map file; compare linux-6.19, bias-bounce in"
            + " { nic { pin page 0; dma write }; app { fsync } }";
    assertThat(shown(new StrictInterpreter(), script))
        .startsWith(
            """
            linux-6.19 or bias-bounce: pinned-is-dirty holds under bias-bounce and
              breaks under linux-6.19 in 25 steps
            """)
        .contains("*** PINNED, NOT DIRTY ***");
    assertThat(shown(new StrictInterpreter(), script + " depth 10"))
        .contains("INCONCLUSIVE; stopped before the end");
    assertThat(shown(new StrictInterpreter(), script.replace("bias-bounce", "linux-5.7")))
        .contains("no schedule breaks under the one what holds under\n  the other");
  }

  @Test
  void twoDesignsThatBreakAllThatWasAskedForAreNotToldApart() throws CellFailure {
    assertThat(
            shown(
                new StrictInterpreter(),
                "machine pages 1; map file; compare linux-4.20, linux-6.19 in"
                    + " { nic { pin page 0; dma write }; app { fsync } } for stable"))
        .isEqualTo(
            """
            linux-4.20 or linux-6.19: no schedule breaks under the one what holds under
              the other
            """);
  }

  /** On a machine without parity nobody can break it. */
  @Test
  void whatHasNothingToLookAtDoesNotCountAsHolding() throws IOException, CellFailure {
    Reviewed reviewed = reviewed(Files.readString(PINS));
    assertThat(reviewed.checked().get(0).untouched()).containsExactly("parity-agrees");
  }
}
