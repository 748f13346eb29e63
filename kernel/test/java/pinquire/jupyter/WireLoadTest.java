package pinquire.jupyter;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Too large, too many, and not even messages: the kernel goes on, and tells of it once. */
@Timeout(120)
class WireLoadTest extends LoggedSession {

  private static final int LARGE = 64 << 20;
  private static final int MANY = 20_000;
  private static final int CONTENT = 5;

  /** After so long a peer is taken to wait for more rather than to hang up. */
  private static final int SILENT_MS = 100;

  private void assertHeard() {
    assertThat(client.execute("print yes").published("stream").get(0).get("text").getAsString())
        .isEqualTo("yes\n");
    assertThat(client.echo("beat")).isEqualTo("beat");
  }

  @Test
  void aCellOfSixtyFourMegabytesIsRun() {
    String large = "x".repeat(LARGE);

    assertThat(client.execute(large).published("execute_result")).hasSize(1);
    assertThat(session.toy.ran).containsExactly(large);
    assertHeard();
    assertThat(log.toString(UTF_8)).isEmpty();
  }

  @Test
  void sixtyFourMegabytesThatNobodySignedAreDropped() {
    List<byte[]> forged =
        new ArrayList<>(client.frames("execute_request", Json.of("code", "print no")));
    forged.set(CONTENT, new byte[LARGE]);
    client.sendRaw(Channel.SHELL, forged);
    client.sendRaw(Channel.SHELL, forged);

    assertHeard();
    assertThat(log.toString(UTF_8).lines())
        .containsExactly(
            "pinquire kernel: dropped a message on the shell channel: a wrong signature (told"
                + " once)");
  }

  @Test
  void aFloodIsAnsweredToTheLastRequest() {
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      asked.add(client.send(Channel.SHELL, "kernel_info_request", new JsonObject()));
      client.sendRaw(Channel.SHELL, List.of("noise".getBytes(US_ASCII)));
    }
    for (String id : asked) {
      assertThat(client.reply(Channel.SHELL, id).content().get("status").getAsString())
          .isEqualTo("ok");
    }
    assertHeard();
    assertThat(log.toString(UTF_8).lines())
        .containsExactly(
            "pinquire kernel: dropped a message on the shell channel: no delimiter <IDS|MSG> (told"
                + " once)");
  }

  @Test
  void whoSpeaksAnotherLanguageOrClaimsTooMuchIsCutOff() throws IOException {
    List<byte[]> words =
        List.of(
            "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII),
            new byte[10_000],
            peerThatClaims(Long.MAX_VALUE),
            peerThatClaims(Integer.MAX_VALUE - 8),
            peerThatClaims(Long.MIN_VALUE | (Integer.MAX_VALUE - 8)),
            peerThatClaims(-1));
    for (int port : ports()) {
      for (byte[] said : words) {
        say(port, said);
      }
    }
    assertHeard();
    assertThat(client.ask(Channel.CONTROL, "kernel_info_request", new JsonObject())).isNotNull();
  }

  private int[] ports() {
    return new int[] {
      session.connection.getShellPort(),
      session.connection.getControlPort(),
      session.connection.getStdinPort(),
      session.connection.getIopubPort(),
      session.connection.getHbPort()
    };
  }

  /** Says it, and waits until the other end has hung up or has nothing more to say. */
  private static void say(int port, byte[] said) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(SILENT_MS);
      OutputStream out = socket.getOutputStream();
      out.write(said);
      out.flush();
      socket.getInputStream().readAllBytes();
    } catch (SocketException | SocketTimeoutException over) {
      // hung up, or silent
    }
  }

  /** The start of a connection as ZMTP 3.0 has it, and of a frame that claims so many bytes. */
  private static byte[] peerThatClaims(long bytes) {
    ByteBuffer said = ByteBuffer.allocate(256);
    said.put((byte) 0xFF).putLong(1).put((byte) 0x7F).put((byte) 3).put((byte) 0);
    said.put("NULL".getBytes(US_ASCII)).position(64);
    said.put((byte) 4).put((byte) 28).put((byte) 5).put("READY".getBytes(US_ASCII));
    said.put((byte) 11).put("Socket-Type".getBytes(US_ASCII)).putInt(6);
    said.put("DEALER".getBytes(US_ASCII));
    said.put((byte) 2).putLong(bytes);
    return Arrays.copyOf(said.array(), said.position());
  }
}
