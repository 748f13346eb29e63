package pinquire.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.dsl.GroovyInterpreter;

/** A cell that would not end by itself, and is told to. */
@Timeout(120)
class InterruptTest {

  @RegisterExtension private final Session session = new Session(new GroovyInterpreter());
  private final KernelClient client = session.client;

  private String state() {
    return client.execute("show").published("display_data").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "println 'on'; while (true) { }",
        "println 'on'; while (true) { try { Thread.sleep(9) } catch (InterruptedException e) { } }",
        "println 'on'\ncheck { nic { pin page 0; dma write; unpin }; app { store page 0; fsync;"
            + " fsync }; kswapd { reclaim; reclaim; reclaim }; flusher { writeback; writeback;"
            + " writeback } } without reductions",
        "println 'on'; sleep 100000",
        "%%java\nSystem.out.println(\"on\");\nwhile (true) { }",
      })
  void itEndsAndLeavesNothingThatRunsAndTheMachineAsItWas(String endless) {
    client.execute("machine pages 2; design bias-bounce; map file; store page 0; pin page 0");
    String before = state();
    Set<Thread> threads = threads();

    interrupted(endless, "stream");

    assertThat(state()).isEqualTo(before);
    for (Thread thread : threads()) {
      if (thread.getName().equals("cell") || !threads.contains(thread)) {
        awaitRest(thread);
      }
    }
  }

  /** The cell runs until it shows that it does. */
  private void interrupted(String code, String sign) {
    String cell = client.send(Channel.SHELL, "execute_request", Json.of("code", code));
    client.published(cell, sign);
    client.ask(Channel.CONTROL, "interrupt_request", new JsonObject());
    JsonObject reply = client.reply(Channel.SHELL, cell).content();
    assertThat(reply.get("ename").getAsString()).as("%s", reply).isEqualTo("Interrupted");
  }

  private static Set<Thread> threads() {
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }

  /** Returns when the thread is gone or waits for something; else the time of the test is up. */
  private static void awaitRest(Thread thread) {
    while (thread.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
  }

  @Test
  void oneThatWaitsForALineEndsToo() {
    JsonObject request = Json.of("code", "System.in.newReader().readLine()");
    request.addProperty("allow_stdin", true);
    String cell = client.send(Channel.SHELL, "execute_request", request);
    client.reply(Channel.STDIN, cell);
    client.ask(Channel.CONTROL, "interrupt_request", new JsonObject());

    assertThat(client.reply(Channel.SHELL, cell).content().get("ename").getAsString())
        .isEqualTo("Interrupted");
    assertThat(client.execute("1 + 1").published("execute_result")).hasSize(1);
  }
}
