package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static pinquire.dsl.Story.shown;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pinquire.command.Exercise;

/** A schedule, and what comes of it. */
class ExerciseTest {

  @Test
  void anExerciseShowsAScheduleAndAsksForACell() throws CellFailure {
    assertThat(shown("exercise seed 7"))
        .isEqualTo(
            """
            exercise 7: after machine pages 2; design 'linux-6.19'; map file; pin
              page 1

            f: 2 pages, design linux-6.19
            page   ref  map  pins  PTE p0  flags  memory  disk
            ----  ----  ---  ----  ------  -----  ------  ----
               0     3    1   0/0  r-      P      v0      v0
               1  1027    1   1/1  WD      DP     v0      v0
            ref, map: counts; pins believed/true; PTE r- read-only, WD writable and
            dirty; flags D dirty, P private (buffers)

            then: pause before 'folio_lock()'; fsync; writeback; resume
            What is PTE of page 1 after that? To say it: answer 'TEXT'; to see it:
              answer
            """);
  }

  @Test
  void theAnswerTellsTheCellAndTheStepThatMadeItSo() throws CellFailure {
    assertThat(shown("exercise seed 7; answer"))
        .contains(
            """
            fsync: stops before folio_lock() of page 1; `resume` goes on
              1  ref 1027 -> 1028, flags DP -> DP tag T
            writeback: the flusher writes 1 page
              1  PTE p0 WD -> r-, flags DP tag T -> P
            """)
        .endsWith(
            """

            PTE of page 1 is r-.
            It was WD; step 10 of 28 made it so, CPU1 writeback: page_mkclean_one()
              (write-protect the entry of p0); step to 10 looks at it.
            """);
    assertThat(shown("exercise seed 7; answer; step to 10"))
        .startsWith("step 10 of 28, CPU1 writeback: page_mkclean_one() page 1");
  }

  @Test
  void anAnswerIsRightOrWrong() throws CellFailure {
    String answer = ExerciseDraw.of(7).answer();

    assertThat(shown("exercise seed 7; answer '" + answer + "'")).contains("\nRight: ");
    assertThat(shown("exercise seed 7; answer 'Q'")).contains("\nWrong: ", ", not Q.");
  }

  @Test
  void everySeedGivesAnExerciseWhoseAnswerTheMachineGivesAgain() throws CellFailure {
    Set<String> schedules = new HashSet<>();
    Set<String> columns = new HashSet<>();
    for (int seed = 1; seed <= 200; seed++) {
      Exercise exercise = ExerciseDraw.of(seed);
      String script =
          Exercise.said(exercise.setup()) + "; " + Exercise.said(exercise.schedule()) + "; ";
      String cell = "expect page " + exercise.page() + " " + exercise.column().word();
      schedules.add(script);
      columns.add(exercise.column().word());

      assertThat(exercise.was()).as("seed %d", seed).isNotEqualTo(exercise.answer());
      assertThat(exercise.made()).isPresent();
      new StrictInterpreter()
          .run(
              new Cell("seed " + seed, script + cell + " == '" + exercise.answer() + "'"),
              new Page());
    }
    assertThat(schedules).as("one of its own for nearly every seed").hasSizeGreaterThan(190);
    assertThat(columns).as("every column is asked for").hasSize(7);
  }

  @Test
  void noLineIsTooLongAndTheQuestionDoesNotTellTheAnswer() throws CellFailure {
    for (int seed = 1; seed <= 200; seed++) {
      Page page = new Page();
      new StrictInterpreter().run(new Cell("c", "exercise seed " + seed + "; answer"), page);
      String text = page.shown.get(0).text() + page.shown.get(1).text();

      assertThat(text.lines()).as("seed %d", seed).allMatch(line -> line.length() <= 75);
      assertThat(page.shown.get(0).json().get(0)).doesNotContain("answer");
      assertThat(page.shown.get(1).json().get(0)).contains("\"answer\":", "\"step\":");
      assertThat(page.shown.get(0).html()).contains("to see it: <code>answer</code>");
      assertThat(page.shown.get(1).html()).contains("<code>step to ");
    }
  }

  @Test
  void theSameSeedAsksTheSame() throws CellFailure {
    assertThat(shown("exercise seed 3")).isEqualTo(shown("exercise seed 3"));
    assertThat(shown("exercise")).isEqualTo(shown("exercise seed 1"));
  }

  @Test
  void theSessionsOwnMachineStaysAsItIs() throws CellFailure {
    assertThat(shown("machine pages 1; map file; store page 0; exercise seed 7; answer; show"))
        .isEqualTo(shown("machine pages 1; map file; store page 0; show"));
  }

  @Test
  void whoAnswersWithoutAQuestionIsToldHowToGetOne() {
    CellFailure failure =
        catchThrowableOfType(
            CellFailure.class,
            () -> new StrictInterpreter().run(new Cell("cell 1", "answer 3"), new Page()));

    assertThat(failure.display().text())
        .contains("cell 1:1:1: nothing has been asked yet", "`exercise seed 7` asks something");
    assertThat(List.of(failure.kind())).containsExactly("CommandException");
  }
}
