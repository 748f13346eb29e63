package pinquire.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pinquire.jupyter.KernelClient.Answer;

/** What a cell gives back: its value, its failure, and the cells after it. */
@Timeout(60)
class CellsTest {

  @RegisterExtension private final Session session = new Session();
  private final KernelClient client = session.client;

  private static List<String> types(Answer answer) {
    return answer.published().stream().map(Message::type).toList();
  }

  private static String status(Answer answer) {
    return answer.reply().content().get("status").getAsString();
  }

  private Answer execute(String code, String option, boolean value) {
    JsonObject content = Json.of("code", code);
    content.addProperty(option, value);
    return client.ask(Channel.SHELL, "execute_request", content);
  }

  @Test
  void aCellIsBusyThenEchoedThenItsValueThenIdle() {
    Answer answer = client.execute("1+1");

    assertThat(types(answer))
        .containsExactly("status", "execute_input", "execute_result", "status");
    assertThat(answer.published("execute_input").get(0))
        .hasToString("{\"code\":\"1+1\",\"execution_count\":1}");
    assertThat(answer.published("execute_result").get(0))
        .hasToString("{\"execution_count\":1,\"data\":{\"text/plain\":\"1+1\"},\"metadata\":{}}");
    assertThat(answer.reply().content())
        .hasToString(
            "{\"status\":\"ok\",\"execution_count\":1,\"user_expressions\":{},\"payload\":[]}");
  }

  @Test
  void aDisplayIsOneBundleOfHtmlAndText() {
    JsonObject data = client.execute("show").published("display_data").get(0);

    assertThat(data.getAsJsonObject("data"))
        .hasToString(
            "{\"text/plain\":\"page 0  v0 -> v1\","
                + "\"text/html\":\"<table><caption>f</caption></table>\"}");
  }

  @Test
  void whatIsShownTakesThePlaceOfTheLineThatToldHowItGetsOn() {
    Answer answer = client.execute("show\nprogress depth 3\nprogress depth 9\nshow\nshow");

    assertThat(types(answer))
        .containsExactly(
            "status",
            "execute_input",
            "display_data",
            "display_data",
            "update_display_data",
            "update_display_data",
            "display_data",
            "status");
    List<JsonObject> shown = new ArrayList<>(answer.published("display_data"));
    JsonObject line = shown.remove(1);
    assertThat(line.get("data")).hasToString("{\"text/plain\":\"depth 3\"}");
    assertThat(shown).noneMatch(table -> table.has("transient"));
    List<JsonObject> updates = answer.published("update_display_data");
    assertThat(updates).allMatch(u -> u.get("transient").equals(line.get("transient")));
    assertThat(updates.get(0).get("data")).hasToString("{\"text/plain\":\"depth 9\"}");
    assertThat(updates.get(1).get("data")).isEqualTo(shown.get(0).get("data"));
  }

  @Test
  void aLineThatNothingReplacesIsEmptied() {
    Answer answer = client.execute("progress depth 3\nprogress \nshow");

    assertThat(types(answer))
        .containsExactly(
            "status",
            "execute_input",
            "display_data",
            "update_display_data",
            "display_data",
            "status");
    assertThat(answer.published("update_display_data").get(0).get("data"))
        .hasToString("{\"text/plain\":\"\"}");
  }

  @Test
  void whatWasShownIsTakenAwayAtOnceOrWhenMoreComes() {
    Answer answer = client.execute("show\nclear\nprint a\nclear later\nprint b");

    assertThat(types(answer))
        .containsExactly(
            "status",
            "execute_input",
            "display_data",
            "clear_output",
            "stream",
            "clear_output",
            "stream",
            "status");
    assertThat(answer.published("clear_output"))
        .map(JsonObject::toString)
        .containsExactly("{\"wait\":false}", "{\"wait\":true}");
  }

  @Test
  void helpThatWasAskedForGoesBesideTheCell() {
    Answer answer = client.execute("page");

    assertThat(types(answer)).containsExactly("status", "execute_input", "status");
    assertThat(answer.reply().content().get("payload"))
        .hasToString(
            "[{\"source\":\"page\",\"data\":{\"text/plain\":\"page 0  v0 -> v1\","
                + "\"text/html\":\"<table><caption>f</caption></table>\"},\"start\":0}]");
  }

  @Test
  void aMistakeIsShownAsTheInterpreterTellsIt() {
    Answer answer = client.execute("misspelt");

    String story =
        "{\"ename\":\"CommandException\",\"evalue\":\"unknown verb misspelt\",\"traceback\":["
            + "\"cell 1:1:1: unknown verb misspelt\",\"  misspelt\",\"  ^ did you mean: map\"]";
    assertThat(answer.published("error").get(0)).hasToString(story + "}");
    assertThat(answer.reply().content())
        .hasToString("{\"status\":\"error\"," + story.substring(1) + ",\"execution_count\":1}");
  }

  @ParameterizedTest
  @CsvSource({
    "assert, AssertionError",
    "overflow, StackOverflowError",
    "exhaust, OutOfMemoryError",
    "lines many, NumberFormatException"
  })
  void whateverACellThrowsIsAnsweredAndTheNextCellRuns(String code, String kind) {
    Answer answer = client.execute(code);

    assertThat(status(answer)).isEqualTo("error");
    assertThat(answer.reply().content().get("ename").getAsString()).isEqualTo(kind);
    assertThat(answer.published("error")).hasSize(1);
    assertThat(answer.published("error").get(0).getAsJsonArray("traceback").size())
        .isBetween(2, 21);
    assertThat(status(client.execute("still here"))).isEqualTo("ok");
  }

  @Test
  void whatTheInterpreterDidNotForeseeIsToldWithItsFramesAndNoneOfOurs() {
    JsonObject error = client.execute("assert").published("error").get(0);

    List<String> traceback =
        error.getAsJsonArray("traceback").asList().stream()
            .map(line -> line.getAsString())
            .toList();
    assertThat(traceback.get(0)).isEqualTo("AssertionError: page 2 == 7");
    assertThat(traceback.subList(1, traceback.size()))
        .hasSize(2)
        .allMatch(line -> line.startsWith("    at pinquire.jupyter.Toy."));
  }

  @Test
  void cellsThatWaitBehindAFailureAreAborted() {
    String failing =
        client.send(Channel.SHELL, "execute_request", Json.of("code", "await g\nassert"));
    String next = client.send(Channel.SHELL, "execute_request", Json.of("code", "print no"));
    String last = client.send(Channel.SHELL, "execute_request", Json.of("code", "print no"));
    client.ask(Channel.CONTROL, "kernel_info_request", new JsonObject());
    session.toy.gate("g").countDown();

    assertThat(client.reply(Channel.SHELL, failing).content().get("status").getAsString())
        .isEqualTo("error");
    for (String id : List.of(next, last)) {
      assertThat(client.published(id)).extracting(Message::type).containsOnly("status");
      assertThat(client.reply(Channel.SHELL, id).content()).hasToString("{\"status\":\"aborted\"}");
    }
    assertThat(status(client.execute("print yes"))).isEqualTo("ok");
  }

  @Test
  void cellsThatWaitBehindAFailureRunWhenItWasNotToStopThem() {
    JsonObject lenient = Json.of("code", "await g\nassert");
    lenient.addProperty("stop_on_error", false);
    String failing = client.send(Channel.SHELL, "execute_request", lenient);
    String next = client.send(Channel.SHELL, "execute_request", Json.of("code", "1"));
    session.toy.gate("g").countDown();

    assertThat(client.reply(Channel.SHELL, failing).content().get("status").getAsString())
        .isEqualTo("error");
    assertThat(client.reply(Channel.SHELL, next).content().get("status").getAsString())
        .isEqualTo("ok");
  }

  @Test
  void aSilentCellPublishesNothingAndCountsNothing() {
    Answer silent = execute("print a\nshow\n1", "silent", true);
    Answer failing = execute("assert", "silent", true);

    assertThat(types(silent)).containsExactly("status", "status");
    assertThat(types(failing)).containsExactly("status", "status");
    assertThat(status(failing)).isEqualTo("error");
    assertThat(silent.reply().content().get("execution_count").getAsInt()).isZero();
    assertThat(client.execute("1").reply().content().get("execution_count").getAsInt())
        .isEqualTo(1);
  }

  @Test
  void aCellNotStoredIsShownButNotCounted() {
    client.execute("1");
    Answer unstored = execute("2", "store_history", false);

    assertThat(types(unstored)).contains("execute_input", "execute_result");
    assertThat(unstored.reply().content().get("execution_count").getAsInt()).isEqualTo(1);
    assertThat(client.execute("3").reply().content().get("execution_count").getAsInt())
        .isEqualTo(2);
  }

  @Test
  void userExpressionsAreEvaluatedAfterTheCellEachForItself() {
    JsonObject expressions = Json.of("good", "7");
    expressions.addProperty("bad", "misspelt");
    JsonObject content = Json.of("code", "1");
    content.add("user_expressions", expressions);

    JsonObject values =
        client
            .ask(Channel.SHELL, "execute_request", content)
            .reply()
            .content()
            .getAsJsonObject("user_expressions");
    assertThat(values.getAsJsonObject("good"))
        .hasToString("{\"data\":{\"text/plain\":\"7\"},\"metadata\":{},\"status\":\"ok\"}");
    assertThat(values.getAsJsonObject("bad").get("status").getAsString()).isEqualTo("error");
    assertThat(values.getAsJsonObject("bad").get("evalue").getAsString())
        .isEqualTo("unknown verb misspelt");
  }

  @Test
  void aRequestWithoutCodeIsAnsweredAsAnError() {
    Answer answer = client.ask(Channel.SHELL, "execute_request", new JsonObject());

    assertThat(answer.reply().content().get("evalue").getAsString())
        .isEqualTo("execute_request without code");
  }
}
