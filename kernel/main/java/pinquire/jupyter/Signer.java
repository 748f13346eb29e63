package pinquire.jupyter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs messages with the key that both ends know: HMAC, RFC 2104. It is written out here because a
 * JVM looks long for its own, and a front end waits meanwhile.
 */
final class Signer {

  private static final Pattern SCHEME = Pattern.compile("hmac-(md5|sha)(\\d*)");
  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5C;

  private final MessageDigest inner;
  private final MessageDigest outer;

  /**
   * @param scheme {@code hmac-sha256}, say
   * @throws NoSuchAlgorithmException for a scheme that is unknown
   */
  Signer(String scheme, String key) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance(algorithm(scheme));
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    int block = digest.getDigestLength() > 32 ? 128 : 64;
    byte[] padded = Arrays.copyOf(bytes.length > block ? digest.digest(bytes) : bytes, block);
    inner = begun(digest, padded, INNER);
    outer = begun(digest, padded, OUTER);
  }

  private static String algorithm(String scheme) throws NoSuchAlgorithmException {
    Matcher known = SCHEME.matcher(scheme);
    if (!known.matches()) {
      throw new NoSuchAlgorithmException(scheme);
    }
    return known.group(1).equals("sha") ? "SHA-" + known.group(2) : "MD5";
  }

  private static MessageDigest begun(MessageDigest digest, byte[] key, byte pad) {
    MessageDigest begun = copy(digest);
    for (byte one : key) {
      begun.update((byte) (one ^ pad));
    }
    return begun;
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The signature in hexadecimal; from any thread. */
  byte[] sign(List<byte[]> frames) {
    MessageDigest message = copy(inner);
    frames.forEach(message::update);
    byte[] signature = copy(outer).digest(message.digest());
    return HexFormat.of().formatHex(signature).getBytes(StandardCharsets.US_ASCII);
  }
}
