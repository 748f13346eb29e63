package pinquire.whole;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chromium without a window, driven over the protocol of its developer tools. */
final class Browser implements AutoCloseable {

  private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/.*");

  private final Process chromium;
  private final Answers answers = new Answers();
  private final WebSocket page;
  private int asked;

  /** Collects what the browser says, one message after the other. */
  private static final class Answers implements WebSocket.Listener {
    final BlockingQueue<JsonObject> messages = new LinkedBlockingQueue<>();
    private final StringBuilder begun = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      begun.append(data);
      if (last) {
        messages.add(JsonParser.parseString(begun.toString()).getAsJsonObject());
        begun.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }

  /** What starts a browser that nobody sees and that asks nobody for anything. */
  static String[] command(Path program, String... more) {
    return Stream.concat(
            Stream.of(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--hide-scrollbars"),
            Stream.of(more))
        .toArray(String[]::new);
  }

  /**
   * Opens a page.
   *
   * @param profile a folder for what the browser keeps
   */
  Browser(Path program, Path profile, String url) throws IOException, InterruptedException {
    chromium =
        new ProcessBuilder(
                command(
                    program,
                    "--window-size=1000,1400",
                    "--remote-debugging-port=0",
                    "--remote-allow-origins=*",
                    "--user-data-dir=" + profile,
                    url))
            .redirectErrorStream(true)
            .start();
    HttpClient http = HttpClient.newHttpClient();
    page = http.newWebSocketBuilder().buildAsync(address(http, authority()), answers).join();
  }

  private String authority() throws IOException {
    BufferedReader said = chromium.inputReader();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.matches()) {
        return listening.group(1);
      }
    }
    throw new IOException("the browser ended");
  }

  private static URI address(HttpClient http, String authority)
      throws IOException, InterruptedException {
    HttpRequest list = HttpRequest.newBuilder(URI.create("http://" + authority + "/json")).build();
    JsonArray open =
        JsonParser.parseString(http.send(list, BodyHandlers.ofString()).body()).getAsJsonArray();
    for (JsonElement each : open) {
      JsonObject target = each.getAsJsonObject();
      if (target.get("type").getAsString().equals("page")) {
        return URI.create(target.get("webSocketDebuggerUrl").getAsString());
      }
    }
    throw new IOException("no page is open: " + open);
  }

  private JsonObject ask(String method, JsonObject parameters) throws InterruptedException {
    JsonObject question = new JsonObject();
    question.addProperty("id", ++asked);
    question.addProperty("method", method);
    question.add("params", parameters);
    page.sendText(question.toString(), true).join();
    while (true) {
      JsonObject message = answers.messages.take();
      if (message.has("id") && message.get("id").getAsInt() == asked) {
        return message;
      }
    }
  }

  private static JsonObject parameters(String json) {
    return JsonParser.parseString(json.replace('\'', '"')).getAsJsonObject();
  }

  /** Does something in the page; a promise is waited for. Gives its value as JSON. */
  String script(String text) throws InterruptedException {
    JsonObject parameters = parameters("{'awaitPromise': true, 'returnByValue': true}");
    parameters.addProperty("expression", text);
    JsonObject answer = ask("Runtime.evaluate", parameters);
    return answer.has("result")
        ? String.valueOf(answer.getAsJsonObject("result").getAsJsonObject("result").get("value"))
        : answer.toString();
  }

  /** Returns once the condition holds in the page. */
  void await(String condition) throws InterruptedException {
    String holds = "(() => { try { return " + condition + "; } catch (e) { return false; } })()";
    String value;
    do {
      value =
          script(
              "new Promise(done => { const timer = setInterval(() => { if ("
                  + holds
                  + ") { clearInterval(timer); done(true); } }, 50); })");
    } while (!value.equals("true")); // the page was another one when this was asked
  }

  void type(String text) throws InterruptedException {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("text", text);
    ask("Input.insertText", parameters);
  }

  void pressTab() throws InterruptedException {
    for (String event : new String[] {"rawKeyDown", "keyUp"}) {
      ask(
          "Input.dispatchKeyEvent",
          parameters(
              "{'type': '"
                  + event
                  + "', 'key': 'Tab', 'code': 'Tab', 'windowsVirtualKeyCode': 9}"));
    }
  }

  /** What is to be seen, as a PNG. */
  byte[] picture() throws InterruptedException {
    JsonObject answer = ask("Page.captureScreenshot", new JsonObject());
    return Base64.getDecoder().decode(answer.getAsJsonObject("result").get("data").getAsString());
  }

  @Override
  public void close() {
    page.abort();
    chromium.destroyForcibly();
  }
}
