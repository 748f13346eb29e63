package pinquire.dsl;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** UTF-8 bytes back to text; a character cut in two between writes waits for its other half. */
final class TextStream extends OutputStream {

  private final Consumer<String> sink;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private byte[] rest = {};

  TextStream(Consumer<String> sink) {
    this.sink = sink;
  }

  @Override
  public void write(int single) {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    ByteBuffer input = ByteBuffer.allocate(rest.length + length);
    input.put(rest).put(bytes, offset, length).flip();
    CharBuffer text = CharBuffer.allocate(input.remaining());
    decoder.reset().decode(input, text, false);
    rest = new byte[input.remaining()];
    input.get(rest);
    if (text.flip().hasRemaining()) {
      sink.accept(text.toString());
    }
  }
}
