package pinquire.jupyter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pinquire.jupyter.KernelClient.Answer;

/** Messages that are none: they are dropped, told of once, and the next one is heard. */
@Timeout(60)
class WireTest extends LoggedSession {

  private static final int SIGNATURE = 1;
  private static final int CONTENT = 5;

  /** A request that would show whether it was executed. */
  private List<byte[]> request() {
    return new ArrayList<>(client.frames("execute_request", Json.of("code", "print no")));
  }

  private void assertHeardAfter(String complaint) {
    Answer answer = client.execute("print yes");
    assertThat(answer.published("stream").get(0).get("text").getAsString()).isEqualTo("yes\n");
    assertThat(answer.reply().content().get("execution_count").getAsInt()).isEqualTo(1);
    assertThat(log.toString(UTF_8)).isEqualTo("pinquire kernel: " + complaint + " (told once)\n");
  }

  @Test
  void aBadSignatureIsLoggedOnceAndNothingRuns() {
    for (int i = 0; i < 3; i++) {
      List<byte[]> forged = request();
      forged.set(CONTENT, "{\"code\":\"print forged\"}".getBytes(UTF_8));
      client.sendRaw(Channel.SHELL, forged);
    }
    List<byte[]> unsigned = request();
    unsigned.set(SIGNATURE, new byte[0]);
    client.sendRaw(Channel.SHELL, unsigned);

    assertHeardAfter("dropped a message on the shell channel: a wrong signature");
  }

  @Test
  void tooFewFramesAreNoMessage() {
    for (int frames = 2; frames < 6; frames++) {
      client.sendRaw(Channel.SHELL, request().subList(0, frames));
    }
    assertHeardAfter("dropped a message on the shell channel: too few frames");
  }

  @Test
  void framesWithoutDelimiterAreNoMessage() {
    client.sendRaw(Channel.SHELL, List.of("hello".getBytes(UTF_8), new byte[0]));
    assertHeardAfter("dropped a message on the shell channel: no delimiter <IDS|MSG>");
  }

  @Test
  void leftOverFramesBelongToTheirMessageAlone() {
    List<byte[]> buffered = new ArrayList<>(request().subList(0, 5));
    buffered.addAll(client.frames("execute_request", Json.of("code", "print no")));
    client.sendRaw(Channel.SHELL, buffered);
    assertHeardAfter("dropped a message on the shell channel: a wrong signature");
  }

  @Test
  void malformedJsonIsDroppedThoughItIsSigned() throws IOException {
    assertThat(problemOf("{\"msg_type\":\"x\"", "{}")).isEqualTo("malformed JSON");
    assertThat(problemOf("{\"msg_type\":\"x\"}", "{code:1}")).isEqualTo("malformed JSON");
    assertThat(problemOf("{\"msg_type\":\"x\"}", "")).isEqualTo("malformed JSON");
    assertThat(problemOf("{\"msg_type\":\"x\"}", "[]")).isEqualTo("malformed JSON");
    assertThat(problemOf("{\"msg_type\":\"x\"}", "[".repeat(100_000))).isEqualTo("malformed JSON");
    assertThat(problemOf("{}", "{}")).isEqualTo("a header without msg_type");
  }

  /** What a wire that takes any signature says of such a message. */
  private static String problemOf(String header, String content) throws IOException {
    Wire open = new Wire(KernelConnectionProperties.parse("{}"));
    List<byte[]> frames =
        new ArrayList<>(open.write(List.of(), "x", new JsonObject(), new JsonObject()));
    frames.set(2, header.getBytes(UTF_8));
    frames.set(CONTENT, content.getBytes(UTF_8));
    try {
      return open.read(frames).type();
    } catch (BadMessage e) {
      return e.reason();
    }
  }

  @Test
  void aConnectionFileThatCannotServeSaysWhy(@TempDir Path folder) throws IOException {
    Path missing = folder.resolve("missing.json");
    Path garbage = Files.writeString(folder.resolve("garbage.json"), "{");
    Path ipc =
        Files.writeString(folder.resolve("ipc.json"), "{\"ip\":\"x\",\"transport\":\"ipc\"}");

    assertThatThrownBy(() -> JupyterKernel.start(missing, new Toy(), "0"))
        .hasMessage(missing + ": no such connection file");
    assertThatThrownBy(() -> JupyterKernel.start(garbage, new Toy(), "0"))
        .hasMessage(garbage + ": not JSON, so not a Jupyter connection file");
    assertThatThrownBy(() -> JupyterKernel.start(ipc, new Toy(), "0"))
        .hasMessage(ipc + ": transport is ipc; this kernel speaks tcp only");
  }

  @Test
  void aTakenPortIsNamed(@TempDir Path folder) throws IOException {
    Path file = ConnectionFile.create(folder.resolve("kernel.json"));
    try (JupyterKernel first = JupyterKernel.start(file, new Toy(), "0")) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> JupyterKernel.start(file, new Toy(), "0"))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("cannot listen on tcp://127.0.0.1:");
    }
  }
}
