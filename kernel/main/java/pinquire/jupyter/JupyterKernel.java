package pinquire.jupyter;

import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.messages.comm.CommCloseCommand;
import io.github.spencerpark.jupyter.messages.publish.PublishStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import pinquire.dsl.CellStreams;
import pinquire.dsl.Interpreter;

/**
 * A session of cells behind the Jupyter wire, protocol 5.3: one interpreter, for as long as a front
 * end wants it. While it lasts, {@code System.out}, {@code System.err} and {@code System.in} of the
 * whole process belong to its cells.
 */
public final class JupyterKernel implements AutoCloseable {

  private final CountDownLatch shutdown = new CountDownLatch(1);
  private final Complaints complaints = new Complaints(System.err);
  private final Cells cells;
  private final WarmUp warmUp;
  private final String version;
  private final Ports ports;
  private final Wire wire;
  private final Publisher publisher;
  private final Sockets sockets;
  private final Heartbeat heartbeat;
  private final CellStreams streams;
  private final TypedLines typed = new TypedLines(this::askForLine);
  private final Requests requests;

  private JupyterKernel(
      KernelConnectionProperties connection,
      Ports ports,
      Cells cells,
      WarmUp warmUp,
      String version)
      throws IOException {
    this.cells = cells;
    this.warmUp = warmUp;
    this.version = version;
    this.ports = ports;
    wire = new Wire(connection);
    publisher = new Publisher(ports, connection, wire, complaints);
    sockets = new Sockets(ports, connection, this::arrived, complaints);
    heartbeat = new Heartbeat(ports, connection);
    streams = CellStreams.ofNotebook();
    requests = new Requests(ofSession(), others(), this::reply, publisher);
  }

  /**
   * Opens the channels and answers from then on, until closed.
   *
   * @param connectionFile as the front end wrote it
   * @param interpreter runs the cells, on one thread of the kernel
   * @param version of Pinquire, as it is told to the front end
   * @throws IOException when the file cannot be used or a port is taken; the message is one line
   *     for the user
   */
  public static JupyterKernel start(Path connectionFile, Interpreter interpreter, String version)
      throws IOException {
    return start(connectionFile, Language.of(() -> interpreter), version);
  }

  private static JupyterKernel start(Path connectionFile, Language language, String version)
      throws IOException {
    Cells cells = new Cells(language.sessions());
    WarmUp warmUp = new WarmUp(cells, language);
    warmUp.begin(); // before all else, for it takes the longest
    Ports ports = new Ports();
    try {
      KernelConnectionProperties connection = ConnectionFile.read(connectionFile);
      JupyterKernel kernel = new JupyterKernel(connection, ports, cells, warmUp, version);
      kernel.open();
      return kernel;
    } catch (IOException e) {
      ports.giveBack();
      cells.close();
      throw e;
    }
  }

  /**
   * The whole life of a kernel process: returns when a front end has shut the kernel down, or the
   * process that started it is gone. Threads of a cell that would not stop may still be there, so
   * the caller should exit rather than return.
   *
   * @param language is loaded, and its familiar cells are done in a session of their own, while the
   *     front end makes its connections: the user's first cell finds a JVM that knows the way
   * @throws IOException as {@link #start} does
   */
  public static void run(Path connectionFile, Language language, String version)
      throws IOException, InterruptedException {
    try (JupyterKernel kernel = start(connectionFile, language, version)) {
      Surroundings.onInterrupt(kernel.cells::interrupt);
      Surroundings.onParentGone(kernel.shutdown::countDown);
      kernel.shutdown.await();
    }
  }

  private void open() {
    publisher.start();
    publisher.publish(new JsonObject(), PublishStatus.STARTING);
    heartbeat.start();
    sockets.start();
  }

  private Map<String, Requests.Answer> ofSession() {
    History history = new History();
    Assistance assistance = new Assistance(cells);
    Execution execution =
        new Execution(cells, history, publisher, streams, typed, this::afterThoseWaiting);
    return Map.of(
        "execute_request", execution::answer,
        "complete_request", assistance::complete,
        "inspect_request", assistance::inspect,
        "is_complete_request", assistance::isComplete,
        "history_request", request -> history.answer(request.content()));
  }

  private Map<String, Requests.Answer> others() {
    return Map.of(
        "kernel_info_request", request -> Introduction.answer(version),
        "comm_info_request", request -> noComms(),
        "comm_open", this::refuseComm,
        "interrupt_request", request -> interrupt(),
        "shutdown_request", this::shutDown);
  }

  private void arrived(Channel channel, List<byte[]> frames) {
    try {
      arrived(channel, wire.read(frames));
    } catch (BadMessage e) {
      complaints.dropped(channel, e.reason());
    }
  }

  private void arrived(Channel channel, Message message) {
    if (message.type().equals("input_reply")) {
      typed.arrived(message);
      return;
    }
    if (message.type().equals("execute_request")) {
      warmUp.end();
    }
    requests.arrived(channel, message);
  }

  private void askForLine(Message request) {
    JsonObject content = Json.of("prompt", "");
    content.addProperty("password", false);
    requests.aside(
        () ->
            sockets.send(
                Channel.STDIN,
                wire.write(request.identities(), "input_request", request.header(), content)));
  }

  private void reply(Channel channel, Message request, JsonObject content) {
    sockets.send(
        channel, wire.write(request.identities(), request.replyType(), request.header(), content));
  }

  private void afterThoseWaiting(Runnable task) {
    sockets.onceArrived(Channel.SHELL, () -> requests.inTurn(task));
  }

  private static JsonObject noComms() {
    JsonObject reply = new JsonObject();
    reply.add("comms", new JsonObject());
    return reply;
  }

  /** We know no comm target; a front end that opens one is told so by closing it. */
  private JsonObject refuseComm(Message message) {
    String id = message.content().get("comm_id").getAsString();
    publisher.publish(message.header(), new CommCloseCommand(id, new JsonObject()));
    return new JsonObject();
  }

  private JsonObject interrupt() {
    cells.interrupt();
    return new JsonObject();
  }

  private JsonObject shutDown(Message request) {
    JsonObject reply = new JsonObject();
    reply.add("restart", request.content().get("restart"));
    requests.aside(shutdown::countDown);
    return reply;
  }

  /** Ends the session: the running cell is interrupted, but not waited for. */
  @Override
  public void close() {
    warmUp.end();
    cells.interrupt();
    sockets.close();
    requests.close();
    cells.close();
    publisher.close();
    ports.close();
    streams.close();
  }
}
