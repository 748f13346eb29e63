package pinquire.jupyter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The thread that moves frames goes on, whatever becomes of what it moves. */
@Timeout(60)
class SocketsTest {

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
  @TempDir Path folder;

  private void arrived(Channel channel, List<byte[]> frames) {
    done.add("message");
    throw new IllegalStateException("nobody wants it");
  }

  @Test
  void workThatFailsKeepsNothingElseFromBeingDone() throws IOException, InterruptedException {
    Path file = ConnectionFile.create(folder.resolve("kernel.json"));
    Ports ports = new Ports();
    Complaints complaints = new Complaints(new PrintStream(log, true, UTF_8));
    Sockets sockets = new Sockets(ports, ConnectionFile.read(file), this::arrived, complaints);
    sockets.start();
    try (KernelClient client = new KernelClient(file)) {
      client.send(Channel.SHELL, "first", new JsonObject());
      client.send(Channel.SHELL, "second", new JsonObject());
      List<String> messages = new ArrayList<>();
      messages.add(done.poll(20, TimeUnit.SECONDS));
      messages.add(done.poll(20, TimeUnit.SECONDS));
      assertThat(messages).containsExactly("message", "message");

      for (int i = 0; i < 3; i++) {
        sockets.onceArrived(
            Channel.CONTROL,
            () -> {
              done.add("chore");
              throw new IllegalStateException("nobody wants it");
            });
      }
    }
    sockets.close();
    ports.close();

    assertThat(done).containsExactly("chore", "chore", "chore");
    assertThat(log.toString(UTF_8))
        .isEqualTo(
            "pinquire kernel: the sockets went on after"
                + " java.lang.IllegalStateException: nobody wants it (told once)\n");
  }
}
