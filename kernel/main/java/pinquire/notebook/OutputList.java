package pinquire.notebook;

import java.util.ArrayList;
import java.util.List;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Display;

/** Collects the outputs of a cell in order; neighbouring texts of one stream become one output. */
final class OutputList implements RunListener {

  private final List<CellOutput> outputs = new ArrayList<>();
  private final StringBuilder pending = new StringBuilder();
  private String stream = "";
  private boolean outdated;

  @Override
  public void stdout(String text) {
    print("stdout", text);
  }

  @Override
  public void stderr(String text) {
    print("stderr", text);
  }

  @Override
  public void show(Display display) {
    add(CellOutput.display(display));
  }

  @Override
  public void failed(CellFailure failure, boolean expected) {
    add(CellOutput.error(failure));
  }

  /** Help is read and forgotten. */
  @Override
  public void page(Display help) {}

  @Override
  public synchronized void clear(boolean whenMoreComes) {
    outdated = true;
    if (!whenMoreComes) {
      clearIfOutdated();
    }
  }

  private void clearIfOutdated() {
    if (outdated) {
      outputs.clear();
      pending.setLength(0);
      outdated = false;
    }
  }

  synchronized void add(CellOutput output) {
    if (output.isStream()) {
      print(output.name(), output.text());
    } else {
      settle();
      clearIfOutdated();
      outputs.add(output);
    }
  }

  synchronized List<CellOutput> toList() {
    settle();
    return List.copyOf(outputs);
  }

  private synchronized void print(String name, String text) {
    clearIfOutdated();
    if (!name.equals(stream)) {
      settle();
      stream = name;
    }
    pending.append(text);
  }

  private void settle() {
    if (!pending.isEmpty()) {
      outputs.add(CellOutput.stream(stream, pending.toString()));
      pending.setLength(0);
    }
  }
}
