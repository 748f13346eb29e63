package pinquire.jupyter;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.messages.publish.PublishClearOutput;
import io.github.spencerpark.jupyter.messages.publish.PublishDisplayData;
import io.github.spencerpark.jupyter.messages.publish.PublishStream;
import io.github.spencerpark.jupyter.messages.publish.PublishStream.StreamType;
import io.github.spencerpark.jupyter.messages.publish.PublishUpdateDisplayData;
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
  private final JsonArray pages = new JsonArray();
  private boolean open;
  private int lines;

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

  /** The line is a display that may be updated, until what is shown next takes its place. */
  @Override
  public synchronized void progress(String line) {
    put(new DisplayData(line), !line.isEmpty());
  }

  @Override
  public synchronized void show(Display display) {
    put(Bundle.of(display), false);
  }

  @Override
  public synchronized void page(Display help) {
    JsonObject page = Json.of("source", "page");
    page.add("data", Json.of(Bundle.of(help)).get("data"));
    page.addProperty("start", 0);
    pages.add(page);
  }

  @Override
  public synchronized void clear(boolean whenMoreComes) {
    open = false;
    publisher.publish(
        request, whenMoreComes ? PublishClearOutput.BEFORE_NEXT_OUTPUT : PublishClearOutput.NOW);
  }

  /** What goes beside the cell once it has run: payloads, as Jupyter calls them. */
  synchronized JsonArray pages() {
    return pages;
  }

  private void put(DisplayData bundle, boolean stays) {
    boolean fresh = !open;
    open = stays;
    if (stays || !fresh) {
      bundle.setDisplayId(request.get("msg_id").getAsString() + "-" + (fresh ? ++lines : lines));
    }
    publisher.publish(
        request, fresh ? new PublishDisplayData(bundle) : new PublishUpdateDisplayData(bundle));
  }
}
