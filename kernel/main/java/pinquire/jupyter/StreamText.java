package pinquire.jupyter;

import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.messages.ContentType;
import io.github.spencerpark.jupyter.messages.publish.PublishStream;
import java.util.concurrent.TimeUnit;

/** Printed text on its way out: neighbours on the same stream of the same cell become one. */
final class StreamText implements Outbox.Publication {

  /** Characters that are sent without waiting for more. */
  private static final int FULL = 32 * 1024;

  /** How long text may wait for more, in milliseconds. */
  private static final int DELAY_MS = 50;

  private final JsonObject parent;
  private final PublishStream.StreamType type;
  private final StringBuilder text = new StringBuilder();
  private final long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DELAY_MS);

  StreamText(JsonObject parent, PublishStream first) {
    this.parent = parent;
    type = first.getStreamType();
    text.append(first.getText());
  }

  @Override
  public JsonObject parent() {
    return parent;
  }

  @Override
  public ContentType<?> content() {
    return new PublishStream(type, text.toString());
  }

  /** Takes the text in if it belongs here. */
  boolean accepts(JsonObject parentOfNext, PublishStream next) {
    if (!parentOfNext.equals(parent) || next.getStreamType() != type) {
      return false;
    }
    text.append(next.getText());
    return true;
  }

  boolean isFull() {
    return text.length() >= FULL;
  }

  /** Nanoseconds until this must be out; not positive when it is due. */
  long remaining() {
    return isFull() ? 0 : due - System.nanoTime();
  }
}
