package pinquire.jupyter;

import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.messages.publish.PublishStream;
import java.util.concurrent.TimeUnit;

/** Printed text on its way out: neighbours on the same stream of the same cell become one. */
final class StreamText {

  /** Characters that are sent without waiting for more. */
  static final int FULL = 32 * 1024;

  /** How long text may wait for more, in milliseconds. */
  static final int DELAY_MS = 50;

  private final JsonObject parent;
  private final PublishStream.StreamType type;
  private final StringBuilder text = new StringBuilder();
  private final long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DELAY_MS);

  StreamText(JsonObject parent, PublishStream first) {
    this.parent = parent;
    type = first.getStreamType();
    text.append(first.getText());
  }

  JsonObject parent() {
    return parent;
  }

  PublishStream whole() {
    return new PublishStream(type, text.toString());
  }

  /** Takes the text in if it belongs here and there is room. */
  boolean accepts(JsonObject parentOfNext, PublishStream next) {
    if (!parentOfNext.equals(parent) || next.getStreamType() != type || text.length() >= FULL) {
      return false;
    }
    text.append(next.getText());
    return true;
  }

  /** Nanoseconds until this must be out; not positive when it is due. */
  long remaining() {
    return text.length() >= FULL ? 0 : due - System.nanoTime();
  }
}
