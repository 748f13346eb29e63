package pinquire.jupyter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything a front end asks beside running cells. */
@Timeout(60)
class QuestionsTest {

  @RegisterExtension private final Session session = new Session();
  private final KernelClient client = session.client;

  private JsonObject ask(String type, JsonObject content) {
    return client.ask(Channel.SHELL, type, content).reply().content();
  }

  private static JsonObject at(String code, int cursor) {
    JsonObject content = Json.of("code", code);
    content.addProperty("cursor_pos", cursor);
    return content;
  }

  @Test
  void theKernelIntroducesItselfByItsOwnName() {
    JsonObject info = ask("kernel_info_request", new JsonObject());

    assertThat(info.get("status").getAsString()).isEqualTo("ok");
    assertThat(info.get("implementation").getAsString()).isEqualTo("pinquire");
    assertThat(info.get("implementation_version").getAsString()).isEqualTo("0.0-test");
    assertThat(info.get("protocol_version").getAsString()).isEqualTo("5.3");
    assertThat(info.getAsJsonObject("language_info"))
        .hasToString(
            "{\"name\":\"pinquire\",\"version\":\"0.0-test\",\"mimetype\":\"text/x-groovy\","
                + "\"file_extension\":\".pin\",\"pygments_lexer\":\"groovy\","
                + "\"codemirror_mode\":{\"mime\":\"text/x-groovy\",\"name\":\"pinquire\"},"
                + "\"line_comment\":\"//\"}");
  }

  @Test
  void completionCountsInCodePointsAsJupyterDoes() {
    JsonObject reply = ask("complete_request", at("'\uD83D\uDCCC' pi", 6));

    assertThat(reply.getAsJsonArray("matches")).hasToString("[\"pin\"]");
    assertThat(reply.get("cursor_start").getAsInt()).isEqualTo(4);
    assertThat(reply.get("cursor_end").getAsInt()).isEqualTo(6);
    JsonObject typed =
        reply
            .getAsJsonObject("metadata")
            .getAsJsonArray("_jupyter_types_experimental")
            .get(0)
            .getAsJsonObject();
    assertThat(typed.get("type").getAsString()).isEqualTo("verb");
    assertThat(typed.get("signature").getAsString()).isEqualTo("pins pages for a device");
  }

  @Test
  void aCursorOutsideTheTextIsTakenToItsEnd() {
    assertThat(ask("complete_request", at("pi", 99)).get("cursor_end").getAsInt()).isEqualTo(2);
  }

  @Test
  void inspectionShowsWhatIsKnownAndSaysWhenNothingIs() {
    JsonObject known = ask("inspect_request", at("pin", 2));
    JsonObject unknown = ask("inspect_request", at("xyz", 2));

    assertThat(known.get("found").getAsBoolean()).isTrue();
    assertThat(known.getAsJsonObject("data").keySet()).containsExactly("text/plain", "text/html");
    assertThat(unknown)
        .hasToString("{\"status\":\"ok\",\"found\":false,\"data\":{},\"metadata\":{}}");
  }

  @Test
  void anUnfinishedTextAsksForAnIndentedLine() {
    assertThat(ask("is_complete_request", Json.of("code", "4.times {")))
        .hasToString("{\"status\":\"incomplete\",\"indent\":\"  \"}");
    assertThat(ask("is_complete_request", Json.of("code", "fsync")).get("status").getAsString())
        .isEqualTo("complete");
  }

  @Test
  void historyTellsThisSessionsCells() {
    for (String code : new String[] {"map", "pin", "show", "pin"}) {
      client.execute(code);
    }

    assertThat(history("{'hist_access_type':'tail','n':2}"))
        .hasToString("[[0,3,\"show\"],[0,4,\"pin\"]]");
    assertThat(history("{'hist_access_type':'range','session':0,'start':1,'stop':3,'output':true}"))
        .hasToString("[[0,1,[\"map\",\"map\"]],[0,2,[\"pin\",\"pin\"]]]");
    assertThat(history("{'hist_access_type':'range','session':0,'start':3,'output':true}"))
        .hasToString("[[0,3,[\"show\",null]],[0,4,[\"pin\",\"pin\"]]]");
    assertThat(history("{'hist_access_type':'range','session':1,'start':1,'stop':9}"))
        .hasToString("[]");
    assertThat(history("{'hist_access_type':'search','pattern':'?i*','n':5,'unique':true}"))
        .hasToString("[[0,4,\"pin\"]]");
    assertThat(history("{'hist_access_type':'search','pattern':'*','n':1}"))
        .hasToString("[[0,4,\"pin\"]]");
  }

  @Test
  void aSearchOfManyStarsEnds() {
    client.execute("a".repeat(5000));
    client.execute("ab".repeat(50) + "c");

    assertThat(history("{'hist_access_type':'search','pattern':'" + "*a".repeat(40) + "b'}"))
        .isEmpty();
    assertThat(history("{'hist_access_type':'search','pattern':'" + "*?b".repeat(40) + "*c'}"))
        .hasSize(1);
  }

  @Test
  void aHistoryOfNoKindIsRefusedWithTheKindsThereAre() {
    JsonObject reply = ask("history_request", Json.of("hist_access_type", "none"));

    assertThat(reply.get("evalue").getAsString())
        .isEqualTo("hist_access_type is \"none\"; it may be [\"range\", \"tail\", \"search\"]");
  }

  private JsonArray history(String request) {
    byte[] json = request.replace('\'', '"').getBytes(UTF_8);
    return ask("history_request", Json.parse(json)).getAsJsonArray("history");
  }

  @Test
  void thereAreNoCommsAndOneThatIsOpenedIsClosed() {
    assertThat(ask("comm_info_request", new JsonObject()))
        .hasToString("{\"comms\":{},\"status\":\"ok\"}");

    String id = client.send(Channel.SHELL, "comm_open", Json.of("comm_id", "c1"));
    assertThat(client.published(id))
        .anySatisfy(
            message -> {
              assertThat(message.type()).isEqualTo("comm_close");
              assertThat(message.content().get("comm_id").getAsString()).isEqualTo("c1");
            });
  }

  @Test
  void whatIsNotSupportedIsAnsweredAsSuch() {
    JsonObject reply =
        client.ask(Channel.CONTROL, "debug_request", new JsonObject()).reply().content();

    assertThat(reply.get("status").getAsString()).isEqualTo("error");
    assertThat(reply.get("evalue").getAsString())
        .isEqualTo("this kernel does not answer debug_request");
  }

  @Test
  void theHeartBeatsWhileACellRuns() {
    String id = client.send(Channel.SHELL, "execute_request", Json.of("code", "await g"));

    assertThat(client.echo("beat")).isEqualTo("beat");
    session.toy.gate("g").countDown();
    client.reply(Channel.SHELL, id);
  }
}
