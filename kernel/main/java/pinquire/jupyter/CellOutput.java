package pinquire.jupyter;

import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.messages.publish.PublishDisplayData;
import io.github.spencerpark.jupyter.messages.publish.PublishStream;
import io.github.spencerpark.jupyter.messages.publish.PublishStream.StreamType;
import pinquire.dsl.Display;
import pinquire.dsl.Output;

/** What one cell prints and shows, published under the request that asked for the cell. */
final class CellOutput implements Output {

  /** For a cell that was asked to run silently. */
  static final Output NONE =
      new Output() {
        @Override
        public void stdout(String text) {}

        @Override
        public void stderr(String text) {}

        @Override
        public void show(Display display) {}
      };

  private final Publisher publisher;
  private final JsonObject request;

  CellOutput(Publisher publisher, JsonObject request) {
    this.publisher = publisher;
    this.request = request;
  }

  @Override
  public void stdout(String text) {
    publisher.publish(request, new PublishStream(StreamType.OUT, text));
  }

  @Override
  public void stderr(String text) {
    publisher.publish(request, new PublishStream(StreamType.ERR, text));
  }

  @Override
  public void show(Display display) {
    publisher.publish(request, new PublishDisplayData(Bundle.of(display)));
  }
}
