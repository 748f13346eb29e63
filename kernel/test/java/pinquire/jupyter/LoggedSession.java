package pinquire.jupyter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A session of the toy language, and what the kernel complains of meanwhile. */
abstract class LoggedSession {

  final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private PrintStream before;
  Session session;
  KernelClient client;

  @BeforeEach
  void open() {
    before = System.err;
    System.setErr(new PrintStream(log, true, UTF_8));
    session = new Session();
    client = session.client;
  }

  @AfterEach
  void close() {
    session.close();
    System.setErr(before);
  }
}
