package pinquire.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who takes how many steps, as one word. */
class ScheduleTest {

  @ParameterizedTest
  @ValueSource(strings = {"F9.D.F5", "F0.D2.F14.disk3.Db.Sba12", "F", "F0", "disk@1.disk2@10.disk"})
  void aWordIsReadAndWrittenTheSame(String word) {
    assertThat(Schedule.of(word)).hasValueSatisfying(s -> assertThat(s).hasToString(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "F9.",
        "f9",
        "F9,D",
        "9F",
        "F-1",
        "F9 D",
        "FD9",
        "F99999999999",
        "F2@1",
        "disk@",
        "@1"
      })
  void anythingElseIsNone(String word) {
    assertThat(Schedule.of(word)).isEmpty();
  }

  @Test
  void nineStepsOfOneThenOneOfTheDisk() {
    assertThat(Schedule.of("F9.disk").orElseThrow().runs())
        .containsExactly(new Schedule.Run("F", 9), new Schedule.Run("disk", 1));
  }

  @Test
  void theWriteOfAPageIsNotTheNextOne() {
    Schedule.Run next = new Schedule.Run("disk", 2);
    Schedule.Run named = Schedule.of("disk2@1").orElseThrow().runs().get(0);
    assertThat(named.and(next)).isEmpty();
    assertThat(named.and(named)).hasValueSatisfying(r -> assertThat(r).hasToString("disk4@1"));
    assertThat(Schedule.of("F2.disk4@1").orElseThrow().after(5)).hasToString("disk@1");
  }

  @Test
  void programsAreNamedByTheirFirstLetterAndThoseThatShareItByOneMore() {
    assertThat(Schedule.names(List.of("store", "fsync", "store", "strip buffers", "dma write")))
        .containsExactly("S", "F", "Sb", "Sc", "D");
  }

  @Test
  void noTwoOfAThousandProgramsHaveTheSameName() {
    List<String> names = Schedule.names(Collections.nCopies(1_000, "fsync"));
    assertThat(names)
        .doesNotHaveDuplicates()
        .allSatisfy(n -> assertThat(Schedule.of(n)).isPresent());
  }

  @Test
  void itIsCutBetweenItsSteps() {
    Schedule whole = Schedule.of("P0.F0.P5.disk.F3").orElseThrow();
    assertThat(whole.steps()).isEqualTo(9);
    assertThat(whole.first(2)).hasToString("P0.F0.P2");
    assertThat(whole.after(2)).hasToString("P3.disk.F3");
    assertThat(whole.first(6)).hasToString("P0.F0.P5.disk");
    assertThat(whole.after(6).then(whole.after(8))).hasToString("F3.F");
  }
}
