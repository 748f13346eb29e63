package pinquire.jupyter;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import pinquire.dsl.Display;

/** A display as Jupyter takes it: one bundle, from which the front end picks the richest. */
final class Bundle {

  private Bundle() {}

  static DisplayData of(Display display) {
    DisplayData bundle = new DisplayData(display.text());
    String html = display.html();
    if (html != null) {
      bundle.putHTML(html);
    }
    return bundle;
  }
}
