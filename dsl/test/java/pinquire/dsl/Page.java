package pinquire.dsl;

import java.util.ArrayList;
import java.util.List;

/** What a cell printed and showed, in order. */
class Page implements Output {

  final StringBuilder printed = new StringBuilder();
  final List<Display> shown = new ArrayList<>();

  /** What was shown last, as text. */
  String last() {
    return shown.get(shown.size() - 1).text();
  }

  @Override
  public void stdout(String text) {
    printed.append(text);
  }

  @Override
  public void stderr(String text) {
    printed.append(text);
  }

  @Override
  public void show(Display display) {
    shown.add(display);
  }
}
