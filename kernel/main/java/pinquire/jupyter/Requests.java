package pinquire.jupyter;

import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.messages.publish.PublishStatus;
import io.github.spencerpark.jupyter.messages.reply.ErrorReply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import pinquire.dsl.CellFailure;

/**
 * Who answers which message, and when. What needs the session waits its turn behind the cells that
 * came before; what does not is answered at once when asked on the control channel.
 */
final class Requests implements AutoCloseable {

  /** Gives the content of a reply; anything thrown becomes an error reply. */
  interface Answer {
    JsonObject to(Message request) throws CellFailure;
  }

  /** Sends the content of a reply back where the request came from. */
  interface Replies {
    void send(Channel channel, Message request, JsonObject content);
  }

  /** Never behind a cell, not even on the shell channel, where old front ends ask for them. */
  private static final Set<String> URGENT = Set.of("interrupt_request", "shutdown_request");

  private final ExecutorService turns = Lane.named("shell");
  private final ExecutorService atOnce = Lane.named("control");
  private final Map<String, Answer> ofSession;
  private final Map<String, Answer> others;
  private final Replies replies;
  private final Publisher publisher;

  /**
   * @param ofSession answers by message type, given on one thread
   * @param others answers that need nothing of the session
   */
  Requests(
      Map<String, Answer> ofSession,
      Map<String, Answer> others,
      Replies replies,
      Publisher publisher) {
    this.ofSession = ofSession;
    this.others = others;
    this.replies = replies;
    this.publisher = publisher;
  }

  void arrived(Channel channel, Message message) {
    boolean waits =
        ofSession.containsKey(message.type())
            || (channel != Channel.CONTROL && !URGENT.contains(message.type()));
    (waits ? turns : atOnce).execute(() -> answer(channel, message));
  }

  /** Does something on the thread of the session, after the requests that have arrived. */
  void inTurn(Runnable task) {
    turns.execute(task);
  }

  /** Does something beside the cells, after the urgent answer that is being given has gone out. */
  void aside(Runnable task) {
    atOnce.execute(task);
  }

  private void answer(Channel channel, Message message) {
    publisher.publish(message.header(), PublishStatus.BUSY);
    JsonObject content = content(message);
    if (message.wantsReply()) {
      replies.send(channel, message, content);
    }
    publisher.publish(message.header(), PublishStatus.IDLE);
  }

  private JsonObject content(Message message) {
    try {
      JsonObject content = answerFor(message.type()).to(message);
      if (!content.has("status")) {
        content.addProperty("status", "ok");
      }
      return content;
    } catch (Throwable t) {
      return Json.of(Faults.reply(Faults.of(t)));
    }
  }

  private Answer answerFor(String type) {
    Answer other = others.getOrDefault(type, Requests::unsupported);
    return ofSession.getOrDefault(type, other);
  }

  private static JsonObject unsupported(Message message) {
    String reason = "this kernel does not answer " + message.type();
    return Json.of(new ErrorReply("Unsupported", reason, List.of(reason)));
  }

  @Override
  public void close() {
    turns.shutdown();
    atOnce.shutdown();
  }
}
