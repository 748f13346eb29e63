package pinquire.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pinquire.command.Underway;

/** How far a review has come, and when the rest may be done. */
class ReviewLineTest {

  private static final Underway NOW = new Underway.Search("linux-6.19", 12, 4_812, 90_000, 0);

  @Test
  void beforeTheFirstCaseIsDoneNobodyKnowsWhenTheRestIs() {
    assertThat(new ReviewLine(12).text(NOW, 3))
        .isEqualTo("0 of 12 cases  now linux-6.19: 4.8 k states");
  }

  @Test
  void theRestIsThoughtToTakeAsLongAsWhatIsDone() {
    ReviewLine line = new ReviewLine(12);
    line.ends();
    line.ends();
    assertThat(line.text(NOW, 3))
        .isEqualTo("2 of 12 cases, about 15 s left  now linux-6.19: 4.8 k states");
    assertThat(line.text(NOW, 60)).startsWith("2 of 12 cases, about 5 min left");
  }

  @Test
  void itIsNeverWiderThanAMail() {
    Underway now = new Underway.Search("x".repeat(200), 1, 1, 1, 1);
    assertThat(new ReviewLine(2).text(now, 1)).hasSize(Lines.WIDTH);
  }
}
