package pinquire.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pinquire.command.PageState;
import pinquire.command.Race;
import pinquire.command.State;

/** A race's moments, put together from what each step was about. */
class RaceMomentsTest {

  private static final List<Race> RACES =
      List.of(Races.tornPage(), Races.manyActors(), Races.alone(), Races.family());

  private static List<PageState> rows(State state) {
    return state.files().stream().flatMap(file -> file.rows().stream()).toList();
  }

  @Test
  void theLastIsTheStateThatTheMachineIsIn() {
    for (Race race : RACES) {
      State last = new RaceMoments(race).after(race.steps().size());
      assertThat(rows(last)).isNotEmpty().isSubsetOf(rows(race.end()));
      assertThat(last.violations()).isEqualTo(race.end().violations());
      assertThat(last.tables()).isEqualTo(race.end().tables());
    }
  }

  @Test
  void eachDiffersFromTheOneBeforeInWhatTheStepChanged() {
    for (Race race : RACES) {
      RaceMoments moments = new RaceMoments(race);
      for (int step = 1; step <= race.steps().size(); step++) {
        Race.Move move = race.steps().get(step - 1);
        List<Difference> changes = Difference.between(moments.after(step - 1), moments.after(step));
        Stream<ChangeLine> told = ChangeLine.between(move.before(), move.after()).stream();
        assertThat(changes.stream().anyMatch(Difference::changed))
            .as("step " + step)
            .isEqualTo(told.anyMatch(line -> !line.changes().isEmpty()));
      }
    }
  }
}
