package pinquire.dsl;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Bytes of lines, each of which is asked for when one before it has been read. */
final class LineStream extends InputStream {

  private final Supplier<Input> input;
  private byte[] line = {};
  private int at;

  LineStream(Supplier<Input> input) {
    this.input = input;
  }

  @Override
  public int read() {
    byte[] single = new byte[1];
    int unused = read(single, 0, 1);
    return Byte.toUnsignedInt(single[0]);
  }

  @Override
  public synchronized int read(byte[] buffer, int offset, int length) {
    if (at == line.length && length > 0) {
      line = (input.get().line() + "\n").getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    int count = Math.min(length, available());
    System.arraycopy(line, at, buffer, offset, count);
    at += count;
    return count;
  }

  @Override
  public synchronized int available() {
    return line.length - at;
  }
}
