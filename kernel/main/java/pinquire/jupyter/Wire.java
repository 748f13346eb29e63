package pinquire.jupyter;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.messages.Header;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Messages as frames: routing identities, delimiter, signature, and four JSON objects. */
final class Wire {

  private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
  private static final int SIGNED_FRAMES = 4;

  private final @Nullable Signer signer;
  private final String session = UUID.randomUUID().toString();
  private final AtomicLong written = new AtomicLong();

  /**
   * @throws IOException when the connection file asks for a signature scheme this JVM lacks
   */
  Wire(KernelConnectionProperties connection) throws IOException {
    try {
      String key = connection.getKey();
      boolean signed = key != null && !key.isEmpty();
      signer = signed ? new Signer(connection.getSignatureScheme(), key) : null;
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(
          "signature_scheme is " + connection.getSignatureScheme() + "; known is hmac-sha256", e);
    }
  }

  /**
   * @throws BadMessage when frames are missing, the signature is wrong, or the JSON is
   */
  Message read(List<byte[]> frames) throws BadMessage {
    int delimiter = delimiter(frames);
    List<byte[]> signed = signed(frames, delimiter);
    verify(frames.get(delimiter + 1), signed);
    try {
      JsonObject header = Json.parse(signed.get(0));
      if (!header.has("msg_type") || !header.get("msg_type").isJsonPrimitive()) {
        throw new BadMessage("a header without msg_type");
      }
      return new Message(
          List.copyOf(frames.subList(0, delimiter)),
          header,
          Json.parse(signed.get(1)),
          Json.parse(signed.get(2)),
          Json.parse(signed.get(3)));
    } catch (JsonParseException | IllegalStateException | NullPointerException e) {
      throw new BadMessage("malformed JSON");
    }
  }

  private static int delimiter(List<byte[]> frames) throws BadMessage {
    for (int i = 0; i < frames.size(); i++) {
      if (Arrays.equals(frames.get(i), DELIMITER)) {
        return i;
      }
    }
    throw new BadMessage("no delimiter <IDS|MSG>");
  }

  private static List<byte[]> signed(List<byte[]> frames, int delimiter) throws BadMessage {
    int first = delimiter + 2;
    if (frames.size() < first + SIGNED_FRAMES) {
      throw new BadMessage("too few frames");
    }
    return frames.subList(first, first + SIGNED_FRAMES);
  }

  private void verify(byte[] signature, List<byte[]> signed) throws BadMessage {
    if (!MessageDigest.isEqual(signature, signature(signed))) {
      throw new BadMessage("a wrong signature");
    }
  }

  private byte[] signature(List<byte[]> signed) {
    return signer == null ? new byte[0] : signer.sign(signed);
  }

  /** Frames of a new message of ours, signed. */
  List<byte[]> write(List<byte[]> identities, String type, JsonObject parent, JsonObject content) {
    List<byte[]> signed =
        List.of(
            Json.bytes(header(type)),
            Json.bytes(parent),
            Json.bytes(new JsonObject()),
            Json.bytes(content));
    return sealed(identities, signed);
  }

  /** The frames of a message with its four signed ones, whatever they are. */
  List<byte[]> sealed(List<byte[]> identities, List<byte[]> signed) {
    List<byte[]> frames = new ArrayList<>(identities);
    frames.add(DELIMITER);
    frames.add(signature(signed));
    frames.addAll(signed);
    return frames;
  }

  private JsonObject header(String type) {
    JsonObject header = new JsonObject();
    header.addProperty("msg_id", session + "_" + written.incrementAndGet());
    header.addProperty("username", Header.KERNEL_USERNAME);
    header.addProperty("session", session);
    header.addProperty("date", Instant.now().toString());
    header.addProperty("msg_type", type);
    header.addProperty("version", Header.PROTOCOL_VERISON);
    return header;
  }
}
