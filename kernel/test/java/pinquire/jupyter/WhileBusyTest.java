package pinquire.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a front end may ask of a kernel that is running a cell. */
@Timeout(60)
class WhileBusyTest {

  @RegisterExtension private final Session session = new Session();
  private final KernelClient client = session.client;

  /** Starts a cell and returns when it is known to run. */
  private String running(String verb) {
    String id = client.send(Channel.SHELL, "execute_request", Json.of("code", "print on\n" + verb));
    client.published(id, "stream");
    return id;
  }

  @ParameterizedTest
  @ValueSource(strings = {"spin", "sleep"})
  void anInterruptEndsTheCellAndTheNextOneRuns(String verb) {
    String cell = running(verb);
    JsonObject interrupted =
        client.ask(Channel.CONTROL, "interrupt_request", new JsonObject()).reply().content();

    assertThat(interrupted.get("status").getAsString()).isEqualTo("ok");
    JsonObject reply = client.reply(Channel.SHELL, cell).content();
    assertThat(reply.get("status").getAsString()).isEqualTo("error");
    assertThat(reply.get("ename").getAsString()).isEqualTo("Interrupted");
    assertThat(client.execute("1").published("execute_result")).hasSize(1);
  }

  @Test
  void aPrintingCellThatIsInterruptedLosesNoSocket() {
    for (int round = 0; round < 5; round++) {
      String cell = running("lines 20000\nspin");
      client.ask(Channel.CONTROL, "interrupt_request", new JsonObject());
      client.reply(Channel.SHELL, cell);
    }
    assertThat(client.execute("print all well").published("stream")).hasSize(1);
  }

  @Test
  void anInterruptWithNoCellRunningDoesNothing() {
    client.ask(Channel.CONTROL, "interrupt_request", new JsonObject());

    assertThat(client.execute("1").published("execute_result")).hasSize(1);
  }

  @Test
  void theControlChannelAnswersWhoWeAre() {
    String cell = running("await g");
    JsonObject info =
        client.ask(Channel.CONTROL, "kernel_info_request", new JsonObject()).reply().content();
    session.toy.gate("g").countDown();

    assertThat(info.get("implementation").getAsString()).isEqualTo("pinquire");
    client.reply(Channel.SHELL, cell);
  }

  @ParameterizedTest
  @EnumSource(
      value = Channel.class,
      names = {"SHELL", "CONTROL"})
  void aShutdownIsAnsweredWithoutWaitingForTheCell(Channel channel) {
    running("await never");
    JsonObject content = new JsonObject();
    content.addProperty("restart", true);

    assertThat(client.ask(channel, "shutdown_request", content).reply().content())
        .hasToString("{\"restart\":true,\"status\":\"ok\"}");
  }
}
