package pinquire.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import pinquire.jupyter.KernelClient.Answer;

/** What cells print: gathered, in order, none lost, under the cell it belongs to. */
@Timeout(60)
class StreamsTest {

  @RegisterExtension private final Session session = new Session();
  private final KernelClient client = session.client;

  private static String shown(Message message) {
    JsonObject content = message.content();
    return switch (message.type()) {
      case "stream" -> content.get("name").getAsString() + ":" + content.get("text").getAsString();
      case "display_data" -> "display";
      case "execute_result" -> "result";
      default -> message.type();
    };
  }

  /** Neighbours on one stream are told as one: where they were cut is a matter of timing. */
  private static List<String> shown(Answer answer) {
    List<String> shown = new ArrayList<>();
    String last = "";
    for (Message message : answer.published()) {
      String stream = message.type().equals("stream") ? shown(message).substring(0, 7) : "";
      if (!stream.isEmpty() && stream.equals(last)) {
        shown.add(shown.remove(shown.size() - 1) + shown(message).substring(7));
      } else {
        shown.add(shown(message));
      }
      last = stream;
    }
    return shown;
  }

  @Test
  void aHundredThousandLinesArriveInFewMessagesAndNoneIsLost() {
    List<JsonObject> streams = client.execute("lines 100000").published("stream");

    String expected =
        IntStream.range(0, 100_000).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    assertThat(streams.stream().map(s -> s.get("text").getAsString()).collect(Collectors.joining()))
        .isEqualTo(expected);
    assertThat(streams).hasSizeLessThan(expected.length() / 1024);
  }

  @Test
  void linesAndDisplaysKeepTheirOrder() {
    assertThat(shown(client.execute("print a\nprint b\nshow\nprint c\ncomplain d\nprint e\n7")))
        .containsExactly(
            "status",
            "execute_input",
            "stdout:a\nb\n",
            "display",
            "stdout:c\n",
            "stderr:d\n",
            "stdout:e\n",
            "result",
            "status");
  }

  @Test
  void whatWasPrintedBeforeAFailureStandsBeforeTheError() {
    assertThat(shown(client.execute("print a\nassert")))
        .containsExactly("status", "execute_input", "stdout:a\n", "error", "status");
  }

  @Test
  void printedTextIsSeenWhileTheCellStillRuns() {
    String id = client.send(Channel.SHELL, "execute_request", Json.of("code", "print a\nawait g"));
    Message message = client.published(id, "stream");
    session.toy.gate("g").countDown();

    assertThat(shown(message)).isEqualTo("stdout:a\n");
    client.published(id);
  }

  @Test
  void theStreamsOfTheProcessBelongToTheCell() {
    assertThat(shown(client.execute("system Grüße, 页\nsystemErr oh")))
        .contains("stdout:Grüße, 页\n", "stderr:oh\n");
  }

  @Test
  void aThreadPrintsUnderTheCellThatStartedItEvenLater() {
    String starter = client.send(Channel.SHELL, "execute_request", Json.of("code", "background x"));
    client.published(starter);
    String later =
        client.send(Channel.SHELL, "execute_request", Json.of("code", "open later\nawait printed"));
    Message message = client.published(starter, "stream");

    assertThat(shown(message)).isEqualTo("stdout:x\n");
    client.reply(Channel.SHELL, later);
  }
}
