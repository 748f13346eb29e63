package pinquire.jupyter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a session is no longer what a reader gets who runs the cells from the top. */
class CellOrderTest {

  private final CellOrder order = new CellOrder();
  private int number;

  /** What is told when these cells run, {@code a} or, with another text, {@code a'}. */
  private String told(String... cells) {
    List<String> told = new ArrayList<>();
    for (String cell : cells) {
      JsonObject metadata = Json.of("cellId", cell.substring(0, 1));
      told.addAll(order.runs(metadata, cell, ++number));
    }
    return String.join("", told);
  }

  @Test
  void cellsThatRunOnceEachAreInOrder() {
    assertThat(told("a", "b", "c")).isEmpty();
  }

  @Test
  void whoTriesTheLastCellUntilItIsRightIsNotDisturbed() {
    assertThat(told("a", "b", "b'", "b")).isEmpty();
  }

  @Test
  void aCellThatIsChangedUnderLaterOnesIsTold() {
    assertThat(told("a", "b", "c", "a'"))
        .isEqualTo("out of order: [2], [3] ran before this cell was changed and ran again\n");
  }

  @Test
  void aCellThatRunsAgainUnderLaterOnesIsToldToo() {
    assertThat(told("a", "b", "a")).isEqualTo("out of order: [2] ran before this cell ran again\n");
  }

  @Test
  void whatStandsOnACellThatHasNotRunSinceItsOwnGroundChangedIsTold() {
    told("a", "b", "c", "a'");

    assertThat(told("c")).isEqualTo("out of order: [2] has not run since [4] did\n");
  }

  @Test
  void allIsWellAgainOnceTheRestHasRunInOrder() {
    told("a", "b", "c", "a'");

    assertThat(told("b", "c", "d")).isEmpty();
  }

  @Test
  void aCellThatIsDeletedLeavesWhatItDid() {
    told("a", "b");
    JsonArray deleted = new JsonArray();
    deleted.add("a");
    deleted.add("never ran");
    JsonObject metadata = Json.of("cellId", "c");
    metadata.add("deletedCells", deleted);

    assertThat(order.runs(metadata, "c", 3))
        .containsExactly("out of order: [1] is deleted, but what it did is not\n");
  }

  @Test
  void ofAFrontEndThatSendsNoIdsNothingIsKnown() {
    assertThat(order.runs(new JsonObject(), "a", 1)).isEmpty();
    assertThat(order.runs(new JsonObject(), "a'", 2)).isEmpty();
  }

  @Test
  @Timeout(60)
  void theLineStandsInTheCellsStandardError() throws IOException {
    try (Session session = new Session()) {
      execute(session.client, "a");
      execute(session.client, "b");

      assertThat(execute(session.client, "a"))
          .contains(
              "{\"name\":\"stderr\",\"text\":\"out of order: [2] ran before this cell ran again\\n\"}");
    }
  }

  private static List<String> execute(KernelClient client, String id) {
    List<byte[]> frames = client.frames("execute_request", Json.of("code", "1"));
    List<byte[]> signed = new ArrayList<>(frames.subList(frames.size() - 4, frames.size()));
    signed.set(2, Json.of("cellId", id).toString().getBytes(UTF_8));
    client.sendRaw(Channel.SHELL, client.sealed(signed));
    return client.published(Json.parse(signed.get(0)).get("msg_id").getAsString()).stream()
        .map(message -> message.content().toString())
        .toList();
  }
}
