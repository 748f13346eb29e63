package pinquire.whole;

import pinquire.dsl.Display;
import pinquire.dsl.Output;

/** Everything as text, each display closed by a line's end. */
final class Shown implements Output {

  private final StringBuilder text = new StringBuilder();

  @Override
  public void stdout(String printed) {
    text.append(printed);
  }

  @Override
  public void stderr(String printed) {
    text.append(printed);
  }

  @Override
  public void show(Display display) {
    text.append(display.text());
    if (!display.text().endsWith("\n")) {
      text.append('\n');
    }
  }

  String text() {
    return text.toString();
  }
}
