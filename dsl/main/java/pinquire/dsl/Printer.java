package pinquire.dsl;

import java.io.PrintWriter;
import java.io.Writer;

/** What {@code println} in a cell prints to: the output of the running cell. */
final class Printer extends PrintWriter {

  private final Transcript transcript;

  Printer(Transcript transcript) {
    super(new Sink(transcript));
    this.transcript = transcript;
  }

  /** Takes away what the running cell has printed and shown. */
  public void clear() {
    clear(false);
  }

  /**
   * The same.
   *
   * @param whenMoreComes not now, but when something is there to take its place, so that a table
   *     that is shown again and again does not flicker
   */
  public void clear(boolean whenMoreComes) {
    transcript.flush();
    transcript.output().clear(whenMoreComes);
  }

  /** The same end of line on every system. */
  @Override
  public void println() {
    write("\n");
  }

  /** In one piece, so that lines of two threads stay lines. */
  @Override
  public void println(String line) {
    write(line + "\n");
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
