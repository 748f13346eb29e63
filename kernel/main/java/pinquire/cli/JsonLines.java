package pinquire.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.util.List;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Display;
import pinquire.notebook.RunListener;

/**
 * A run for programs: one JSON object a line, each with its {@code type}. What is shown comes as
 * its own objects, or as {@code text} where it has none. The failure that ends the run is told to
 * people as well, on the other stream.
 */
final class JsonLines implements RunListener {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final PrintStream out;
  private final PrintStream err;

  JsonLines(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** The line that stands before what a file gave, where there are several. */
  static String file(String name) {
    JsonObject line = ofType("file");
    line.addProperty("name", name);
    return GSON.toJson(line);
  }

  @Override
  public void prose(String markdown) {
    // Prose is for people.
  }

  @Override
  public void starts(int number, int of, String source) {
    JsonObject line = ofType("cell");
    line.addProperty("number", number);
    line.addProperty("source", source);
    write(line);
  }

  @Override
  public void stdout(String text) {
    writeText("stdout", text);
  }

  @Override
  public void stderr(String text) {
    writeText("stderr", text);
  }

  @Override
  public void show(Display display) {
    List<String> json = display.json();
    json.forEach(this::write);
    if (json.isEmpty()) {
      writeText("text", display.text());
    }
  }

  @Override
  public void failed(CellFailure failure, boolean expected) {
    JsonObject line = ofType("error");
    line.addProperty("kind", failure.kind());
    line.addProperty("message", failure.getMessage());
    line.addProperty("expected", expected);
    line.addProperty("text", failure.display().text());
    write(line);
    if (!expected) {
      err.println(failure.display().text().stripTrailing());
      err.flush();
    }
  }

  @Override
  public void ends() {
    out.flush();
  }

  private void writeText(String type, String text) {
    JsonObject line = ofType(type);
    line.addProperty("text", text);
    write(line);
  }

  private void write(JsonObject line) {
    write(GSON.toJson(line));
  }

  private synchronized void write(String line) {
    out.print(line + "\n");
    out.flush();
  }

  private static JsonObject ofType(String type) {
    JsonObject line = new JsonObject();
    line.addProperty("type", type);
    return line;
  }
}
