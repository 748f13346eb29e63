package pinquire.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A cell that reads standard input. */
@Timeout(60)
class TypedLinesTest {

  @RegisterExtension private final Session session = new Session();
  private final KernelClient client = session.client;

  private String reading(String code) {
    JsonObject request = Json.of("code", code);
    request.addProperty("allow_stdin", true);
    return client.send(Channel.SHELL, "execute_request", request);
  }

  private void type(String line) {
    client.send(Channel.STDIN, "input_reply", Json.of("value", line));
  }

  private String printedFor(String cell) {
    StringBuilder printed = new StringBuilder();
    client.published(cell).stream()
        .filter(message -> message.type().equals("stream"))
        .forEach(message -> printed.append(message.content().get("text").getAsString()));
    return printed.toString();
  }

  @Test
  void theFrontEndIsAskedForEachLine() {
    String cell = reading("read\nread");
    for (String line : new String[] {"Grüße, 页 ", ""}) {
      assertThat(client.reply(Channel.STDIN, cell).content())
          .hasToString("{\"prompt\":\"\",\"password\":false}");
      type(line);
    }

    assertThat(printedFor(cell)).isEqualTo("Grüße, 页 \n\n");
  }

  @Test
  void whatNobodyAskedForIsNoAnswer() {
    type("too early");
    client.send(Channel.STDIN, "input_reply", new JsonObject());
    client.ask(Channel.STDIN, "kernel_info_request", new JsonObject());
    String cell = reading("read");
    client.reply(Channel.STDIN, cell);
    type("in time");

    assertThat(printedFor(cell)).isEqualTo("in time\n");
  }

  @Test
  void aFrontEndThatCannotBeAskedIsNot() {
    JsonObject request = Json.of("code", "read");
    request.addProperty("allow_stdin", false);

    for (JsonObject content : new JsonObject[] {request, Json.of("code", "read")}) {
      JsonObject reply = client.ask(Channel.SHELL, "execute_request", content).reply().content();
      assertThat(reply.get("status").getAsString()).isEqualTo("error");
      assertThat(reply.get("evalue").getAsString())
          .isEqualTo("a cell cannot read standard input; write the value into the cell instead");
    }
  }
}
