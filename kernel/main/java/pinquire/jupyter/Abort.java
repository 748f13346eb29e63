package pinquire.jupyter;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Which cells a failure takes with it: those sent by someone who could not know of it. That is
 * certain of what has arrived before the failure. What arrives shortly after it is judged by the
 * date the front end gave it, and only shortly, since its clock may be another than ours.
 */
final class Abort {

  private static final Duration UNDER_WAY = Duration.ofMillis(250);

  private Instant failed = Instant.EPOCH;
  private boolean moreWait;

  void begin(Instant now) {
    failed = now;
    moreWait = true;
  }

  /** The cells that had arrived before the failure have all been judged. */
  void nobodyWaits() {
    moreWait = false;
  }

  /**
   * Whether the failure takes this request with it.
   *
   * @param header of the request
   */
  boolean takes(JsonObject header, Instant now) {
    return moreWait || (now.isBefore(failed.plus(UNDER_WAY)) && sent(header).isBefore(failed));
  }

  /** When the front end says it sent this; never, if it does not say so. */
  private static Instant sent(JsonObject header) {
    JsonElement date = header.get("date");
    try {
      return date == null ? Instant.MAX : OffsetDateTime.parse(date.getAsString()).toInstant();
    } catch (DateTimeException | UnsupportedOperationException | IllegalStateException e) {
      return Instant.MAX;
    }
  }
}
