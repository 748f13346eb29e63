package pinquire.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which cells a failure takes with it. */
class AbortTest {

  private static final Instant FAILURE = Instant.parse("2026-01-01T00:00:10Z");
  private static final Instant SOON = FAILURE.plusMillis(100);
  private static final Instant LATER = FAILURE.plusMillis(400);

  private final Abort abort = new Abort();

  private static JsonObject sent(String date) {
    return Json.of("date", date);
  }

  @BeforeEach
  void fail() {
    abort.begin(FAILURE);
  }

  @Test
  void whatHadArrivedIsTakenWhateverItsDate() {
    assertThat(abort.takes(sent("2026-01-01T00:00:11Z"), SOON)).isTrue();
    assertThat(abort.takes(new JsonObject(), LATER)).isTrue();
  }

  @Test
  void whatWasUnderWayIsTakenAndWhatAnswersTheFailureIsNot() {
    abort.nobodyWaits();

    assertThat(abort.takes(sent("2026-01-01T00:00:09.999999Z"), SOON)).isTrue();
    assertThat(abort.takes(sent("2026-01-01T02:00:09.999+02:00"), SOON)).isTrue();
    assertThat(abort.takes(sent("2026-01-01T00:00:10.05Z"), SOON)).isFalse();
  }

  @Test
  void aClockThatIsWrongOrMissingCannotStopCellsForLong() {
    abort.nobodyWaits();

    assertThat(abort.takes(sent("1999-01-01T00:00:00Z"), LATER)).isFalse();
    assertThat(abort.takes(sent("yesterday"), SOON)).isFalse();
    assertThat(abort.takes(new JsonObject(), SOON)).isFalse();
  }
}
