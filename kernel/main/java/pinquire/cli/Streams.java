package pinquire.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err complaints and progress
 * @param terminal whether somebody watches {@code err}
 * @param alone whether they see nothing else move: {@code out} goes elsewhere
 */
record Streams(PrintStream out, PrintStream err, boolean terminal, boolean alone) {

  /** The process's own, in UTF-8 whatever the locale; the launcher tells about the terminal. */
  static Streams ofProcess() {
    return new Streams(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        Boolean.getBoolean("pinquire.terminal"),
        Boolean.getBoolean("pinquire.alone"));
  }

  void flush() {
    out.flush();
    err.flush();
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 8192),
        false,
        StandardCharsets.UTF_8);
  }
}
