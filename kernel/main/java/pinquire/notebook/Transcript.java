package pinquire.notebook;

import java.io.PrintStream;
import java.util.Iterator;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Display;

/**
 * A run as text, while it happens: each code cell's source behind its {@code In [n]:}, then its
 * outputs from the left margin, so that no table grows wider than it is. Of the prose only the
 * headings are told. What a cell prints to standard error and the failure that ends the run go to
 * the other stream.
 */
public final class Transcript implements RunListener {

  private final PrintStream out;
  private final PrintStream err;
  private boolean begun;
  private boolean lineOpen;

  public Transcript(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public synchronized void prose(String markdown) {
    for (String heading : Prose.headings(markdown)) {
      paragraph();
      line(heading);
    }
  }

  @Override
  public synchronized void starts(int number, int of, String source) {
    paragraph();
    String prompt = "In [" + number + "]: ";
    Iterator<String> lines = source.stripTrailing().lines().iterator();
    line(prompt + lines.next());
    while (lines.hasNext()) {
      line((" ".repeat(prompt.length()) + lines.next()).stripTrailing());
    }
    out.flush();
  }

  @Override
  public synchronized void stdout(String text) {
    if (!text.isEmpty()) {
      out.print(text);
      begun = true;
      lineOpen = !text.endsWith("\n");
    }
  }

  @Override
  public synchronized void stderr(String text) {
    out.flush();
    err.print(text);
    err.flush();
  }

  @Override
  public synchronized void show(Display display) {
    closeLine();
    line(display.text().stripTrailing());
    out.flush();
  }

  @Override
  public synchronized void failed(CellFailure failure, boolean expected) {
    closeLine();
    out.flush();
    PrintStream stream = expected ? out : err;
    stream.println(failure.display().text().stripTrailing());
    stream.flush();
  }

  @Override
  public synchronized void ends() {
    closeLine();
    out.flush();
  }

  private void paragraph() {
    closeLine();
    if (begun) {
      out.print('\n');
    }
  }

  private void closeLine() {
    if (lineOpen) {
      line("");
    }
  }

  private void line(String text) {
    out.print(text);
    out.print('\n');
    begun = true;
    lineOpen = false;
  }
}
