package pinquire.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import pinquire.dsl.GroovyInterpreter;

/** A cell of Java as a front end sees it. */
@Timeout(60)
class JavaCellTest {

  @RegisterExtension private final Session session = new Session(new GroovyInterpreter());
  private final KernelClient client = session.client;

  private static String only(List<JsonObject> published) {
    assertThat(published).hasSize(1);
    return published.get(0).toString();
  }

  @Test
  void whatItPrintsAndGivesArrivesAndTheNextCellKnowsItsClass() {
    KernelClient.Answer java =
        client.execute(
            """
            %%java
            class Twice { int of(int n) { return 2 * n; } }
            System.out.println("from Java");
            new Twice().of(4)
            """);

    assertThat(only(java.published("stream"))).contains("\"text\":\"from Java\\n\"");
    assertThat(only(java.published("execute_result"))).contains("\"text/plain\":\"8\"");
    assertThat(only(client.execute("new Twice().of(5)").published("execute_result")))
        .contains("\"text/plain\":\"10\"");
  }

  @Test
  void anEndlessOneIsInterruptedAndTheNextOneRuns() {
    String endless =
        client.send(
            Channel.SHELL,
            "execute_request",
            Json.of("code", "%%java\nSystem.out.println(\"on\");\nwhile (true) { }"));
    client.published(endless, "stream");
    client.ask(Channel.CONTROL, "interrupt_request", new JsonObject());

    JsonObject reply = client.reply(Channel.SHELL, endless).content();
    assertThat(reply.get("ename").getAsString()).isEqualTo("Interrupted");
    assertThat(only(client.execute("%%java\n1 + 1").published("execute_result")))
        .contains("\"text/plain\":\"2\"");
  }

  @Test
  void aConsoleAsksForMoreLines() {
    JsonObject reply =
        client
            .ask(Channel.SHELL, "is_complete_request", Json.of("code", "%%java\nclass P {"))
            .reply()
            .content();

    assertThat(reply.get("status").getAsString()).isEqualTo("incomplete");
    assertThat(reply.get("indent").getAsString()).isEqualTo("    ");
  }
}
