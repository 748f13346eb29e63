package pinquire.dsl;

import java.io.PrintWriter;
import java.io.Writer;

/** What {@code println} in a cell prints to: the output of the running cell. */
final class Printer extends PrintWriter {

  Printer(Transcript transcript) {
    super(new Sink(transcript));
  }

  /** The same end of line on every system. */
  @Override
  public void println() {
    write("\n");
  }

  private static final class Sink extends Writer {
    private final Transcript transcript;

    Sink(Transcript transcript) {
      this.transcript = transcript;
    }

    @Override
    public void write(char[] text, int from, int length) {
      transcript.output().stdout(new String(text, from, length));
    }

    @Override
    public void write(String text, int from, int length) {
      transcript.output().stdout(text.substring(from, from + length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
