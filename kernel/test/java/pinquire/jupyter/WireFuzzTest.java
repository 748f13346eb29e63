package pinquire.jupyter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Odd messages by the thousand: after each thousand the kernel answers as if nothing had been. */
class WireFuzzTest extends LoggedSession {

  private record Asked(Channel channel, String id) {}

  private static final int THOUSAND = 1000;

  @Test
  @Timeout(120)
  void threeThousandOddMessagesDoNoHarm() {
    thousands(3, 2018);
  }

  @Test
  @Tag("long")
  @Timeout(1200)
  void fiftyThousandOddMessagesDoNoHarm() {
    thousands(50, 2026);
  }

  private void thousands(int many, long seed) {
    OddMessages messages = new OddMessages(seed, client);
    Random random = new Random(seed);
    for (int i = 0; i < many; i++) {
      List<Asked> asked = new ArrayList<>();
      for (int j = 0; j < THOUSAND; j++) {
        send(messages, random.nextInt(3), messages.oneOf(List.of(Channel.values())), asked);
      }
      assertAnswered(asked);
      assertAlive();
    }
    assertThat(session.toy.ran).isNotEmpty().noneMatch(cell -> cell.contains(OddMessages.FORGED));
    assertThat(log.toString(UTF_8).lines())
        .doesNotHaveDuplicates()
        .allMatch(line -> line.startsWith("pinquire kernel: dropped a message on the "));
  }

  private void send(OddMessages messages, int kind, Channel channel, List<Asked> asked) {
    switch (kind) {
      case 0 -> client.sendRaw(channel, messages.forged());
      case 1 -> client.sendRaw(channel, messages.broken());
      default -> {
        List<byte[]> odd = messages.odd();
        client.sendRaw(channel, odd);
        JsonObject header = Json.parse(odd.get(2));
        if (header.get("msg_type").getAsString().endsWith("_request")) {
          asked.add(new Asked(channel, header.get("msg_id").getAsString()));
        }
      }
    }
  }

  /** What is signed and has a header is answered, with what it asks or with what is wrong. */
  private void assertAnswered(List<Asked> asked) {
    for (Asked request : asked) {
      JsonObject content = client.reply(request.channel(), request.id()).content();
      assertThat(content.has("status")).as("%s", content).isTrue();
    }
  }

  private void assertAlive() {
    for (Channel channel : Channel.values()) {
      JsonObject info =
          client.ask(channel, "kernel_info_request", new JsonObject()).reply().content();
      assertThat(info.get("implementation").getAsString()).isEqualTo("pinquire");
    }
    assertThat(client.echo("beat")).isEqualTo("beat");
  }
}
