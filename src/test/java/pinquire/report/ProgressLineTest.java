package pinquire.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pinquire.command.Underway;

/** How far a search has come, for those who wait for it. */
class ProgressLineTest {

  private static Underway search(String design, int depth, long states) {
    return new Underway.Search(design, depth, states, 40 * states, (int) (states / 200_000));
  }

  private static String line(List<Underway> seen) {
    ProgressLine line = new ProgressLine();
    seen.forEach(line::note);
    return line.text(seen.get(seen.size() - 1), 4);
  }

  @Test
  void aSearchTellsDepthStatesShareRateMemoryAndItsShape() {
    assertThat(
            line(
                List.of(
                    search("bias-bounce", 0, 1),
                    search("bias-bounce", 1, 1_000_000),
                    search("bias-bounce", 2, 5_000_000),
                    search("bias-bounce", 3, 11_000_000),
                    search("bias-bounce", 4, 12_200_000))))
        .isEqualTo("bias-bounce  depth 4  12.2 M states 61% of limit  3.1 M/s  488 MB  ..+%:");
  }

  @Test
  void manyDepthsShareWhatRoomThereIs() {
    ProgressLine line = new ProgressLine();
    Underway last = search("linux-6.19", 0, 1);
    for (int depth = 0; depth < 90; depth++) {
      last = search("linux-6.19", depth, 1L + 1_000L * depth * depth);
      line.note(last);
    }
    assertThat(line.text(last, 8))
        .hasSize(Lines.WIDTH)
        .startsWith("linux-6.19  depth 89  7.9 M states 39% of limit  990 k/s  317 MB  .");
  }

  @Test
  void aSearchThatBeginsAnewHasAShapeOfItsOwn() {
    ProgressLine line = new ProgressLine();
    line.note(search("linux-6.19", 9, 1_000));
    line.note(search("linux-6.19", 0, 1));
    Underway now = search("linux-6.19", 1, 10);
    line.note(now);
    assertThat(line.text(now, 1)).endsWith("  .%");
  }

  @Test
  void theNextDesignIsToldForItself() {
    ProgressLine line = new ProgressLine();
    line.note(search("linux-4.20", 9, 1_000));
    line.text(search("linux-4.20", 9, 1_000), 1);
    line.note(search("revoke", 0, 1));
    Underway now = search("revoke", 4, 2_000);
    line.note(now);
    assertThat(line.text(now, 1))
        .isEqualTo("revoke  depth 4  2.0 k states 0% of limit  2.0 k/s  80.0 kB  ....%");
  }

  @Test
  void aSampleTellsItsRuns() {
    assertThat(line(List.of(new Underway.Runs("revoke", 31_200, 100_000))))
        .isEqualTo("revoke  run 31,200 of 100,000  7.8 k/s");
  }

  @Test
  void aHuntTellsHowManyScenariosItHasTried() {
    assertThat(line(List.of(new Underway.Programs("revoke", 4, 312))))
        .isEqualTo("revoke  4 commands  312 tried  78/s");
  }

  @Test
  void aLongNameIsCutSoThatTheLineIsNeverWrapped() {
    assertThat(line(List.of(search("a".repeat(80), 30, 12_200_000)))).hasSize(Lines.WIDTH);
  }
}
