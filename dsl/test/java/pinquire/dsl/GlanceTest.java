package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import pinquire.command.Underway;

/** When somebody who waits is told how a long command gets on. */
class GlanceTest {

  private static final long MS = 1_000_000;

  private final AtomicLong clock = new AtomicLong(7);
  private final List<String> lines = new ArrayList<>();
  private final Glance glance =
      new Glance(
          new Page() {
            @Override
            public void progress(String line) {
              lines.add(line);
            }
          },
          clock::get);

  private void runsAt(long milliseconds, int made) {
    clock.set(7 + milliseconds * MS);
    glance.sees(new Underway.Runs("revoke", made, 9_000));
  }

  @Test
  void whoIsDoneInHalfASecondIsNotLookedAt() {
    runsAt(0, 0);
    runsAt(499, 800);
    glance.end();
    assertThat(lines).isEmpty();
  }

  @Test
  void aLineIsTakenAwayWhenTheCommandFails() {
    runsAt(0, 0);
    runsAt(500, 1_000);
    runsAt(600, 1_200);
    runsAt(1_000, 2_000);
    glance.end();
    assertThat(lines)
        .containsExactly(
            "revoke  run 1,000 of 9,000  2.0 k/s", "revoke  run 2,000 of 9,000  2.0 k/s", "");
  }
}
