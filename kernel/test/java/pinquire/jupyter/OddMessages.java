package pinquire.jupyter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Messages as no front end means them; for the same seed and client the same kinds of them. */
final class OddMessages {

  /** A cell that stands in forged messages only: nobody ever signs it. */
  static final String FORGED = "print forged";

  private static final List<String> TYPES =
      List.of(
          "execute_request",
          "complete_request",
          "inspect_request",
          "is_complete_request",
          "history_request",
          "kernel_info_request",
          "comm_info_request",
          "comm_open",
          "comm_msg",
          "interrupt_request",
          "shutdown_request",
          "debug_request",
          "input_reply",
          "_request",
          "");

  private static final List<String> CELLS =
      List.of("print x", "show", "misspelt", "assert", "overflow", "lines 9", "7", "pin {", "");

  private static final List<String> MEMBERS =
      List.of(
          "cursor_pos",
          "silent",
          "store_history",
          "stop_on_error",
          "allow_stdin",
          "user_expressions",
          "detail_level",
          "output",
          "raw",
          "session",
          "start",
          "stop",
          "n",
          "pattern",
          "unique",
          "comm_id",
          "target_name",
          "data",
          "restart");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "3",
          "-1",
          "9007199254740993",
          "1e999999999",
          "1.5",
          "\"\"",
          "\"3\"",
          "\"*\"",
          "\"\\ud800\"",
          "\"" + "*a".repeat(40) + "\"",
          "[]",
          "[1,\"a\",null]",
          "{}",
          "{\"a\":\"7\"}",
          "{\"a\":null}",
          "{\"a\":{\"b\":[7]}}",
          "[".repeat(200) + "]".repeat(200));

  private static final List<String> TEXTS =
      List.of(
          "",
          "null",
          "[]",
          "{",
          "}{",
          "{}{}",
          "7",
          "\"",
          "{a:1}",
          "{\"a\":1,\"a\":2}",
          "{\"msg_type\":null}",
          "{\"msg_type\":7,\"msg_id\":{}}",
          "{\"msg_type\":[\"execute_request\"]}",
          "{\"msg_type\":\"execute_request\",\"date\":{}}",
          "\uFEFF{}",
          "[".repeat(20_000),
          "{\"a\":".repeat(20_000));

  private static final int FIRST_SIGNED = 2;

  private final Random random;
  private final KernelClient client;

  OddMessages(long seed, KernelClient client) {
    random = new Random(seed);
    this.client = client;
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  /** A message that was signed with another content, and mangled besides. */
  List<byte[]> forged() {
    List<byte[]> frames =
        new ArrayList<>(client.frames("execute_request", Json.of("code", "print honest")));
    frames.set(frames.size() - 1, Json.bytes(Json.of("code", FORGED)));
    while (once(2)) {
      mangle(frames);
    }
    return frames;
  }

  private void mangle(List<byte[]> frames) {
    int place = random.nextInt(frames.size());
    switch (random.nextInt(5)) {
      case 0 -> frames.set(place, garbled(frames.get(place)));
      case 1 -> frames.add(place, frames.get(random.nextInt(frames.size())));
      case 2 -> frames.add(place, noise(random.nextInt(300)));
      case 3 -> frames.set(place, frames.set(random.nextInt(frames.size()), frames.get(place)));
      default -> {
        if (frames.size() > 1) {
          frames.remove(place);
        }
      }
    }
  }

  /** A signed request of a known type with a header as it should be; its content may be odd. */
  List<byte[]> odd() {
    return client.frames(oneOf(TYPES), content());
  }

  /** A signed message that may be no JSON, or not the JSON that a message is made of. */
  List<byte[]> broken() {
    List<byte[]> signed = new ArrayList<>(odd().subList(FIRST_SIGNED, FIRST_SIGNED + 4));
    int place = random.nextInt(signed.size());
    signed.set(place, once(2) ? oneOf(TEXTS).getBytes(UTF_8) : garbled(signed.get(place)));
    List<byte[]> frames = client.sealed(signed);
    if (once(4)) {
      frames.add(once(2) ? 0 : frames.size(), noise(random.nextInt(300)));
    }
    return frames;
  }

  private JsonObject content() {
    JsonObject content = new JsonObject();
    if (!once(4)) {
      content.addProperty("code", oneOf(CELLS));
    } else {
      content.add("code", value());
    }
    content.addProperty("hist_access_type", oneOf(List.of("tail", "range", "search", "none")));
    while (!once(4)) {
      content.add(oneOf(MEMBERS), value());
    }
    return content;
  }

  private JsonElement value() {
    return JsonParser.parseString(oneOf(VALUES));
  }

  /** With a span replaced by one that was there before, by noise, or by nothing. */
  private byte[] garbled(byte[] frame) {
    int from = random.nextInt(frame.length + 1);
    int to = from + random.nextInt(Math.min(9, frame.length - from + 1));
    ByteArrayOutputStream garbled = new ByteArrayOutputStream();
    garbled.write(frame, 0, from);
    switch (random.nextInt(3)) {
      case 0 -> garbled.write(frame, 0, to);
      case 1 -> garbled.writeBytes(noise(1 + random.nextInt(4)));
      default -> {}
    }
    garbled.write(frame, to, frame.length - to);
    return garbled.toByteArray();
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }
}
