package pinquire.dsl;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Where a running cell reads from. */
public interface Input {

  /** For a cell that has nobody to ask. */
  Input NONE =
      () -> {
        String message = "a cell cannot read standard input; write the value into the cell instead";
        throw new UncheckedIOException(message, new IOException(message));
      };

  /**
   * Waits for a line and gives it without its end.
   *
   * @throws UncheckedIOException when there will be none; unchecked, because {@code Scanner} and
   *     Groovy swallow an {@code IOException} and then tell of an end of file
   */
  String line();
}
