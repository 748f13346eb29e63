package pinquire.dsl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Standard input where there is none. It throws unchecked, because {@code Scanner} and Groovy
 * swallow an {@code IOException} and then tell of an end of file.
 */
final class RefusedInput extends InputStream {

  @Override
  public int read() {
    String message = "a cell cannot read standard input; write the value into the cell instead";
    throw new UncheckedIOException(message, new IOException(message));
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    return read();
  }
}
