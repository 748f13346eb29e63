package pinquire.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Starts processes and waits for their end. */
final class Starts {

  private Starts() {}

  /** The median time in milliseconds from the start of a command to its end. */
  static double median(int times, List<String> command) throws IOException, InterruptedException {
    double[] elapsed = new double[times];
    for (int i = 0; i < times; i++) {
      elapsed[i] = once(command);
    }
    Arrays.sort(elapsed);
    return elapsed[times / 2];
  }

  private static double once(List<String> command) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(command + " ended with " + process.exitValue());
    }
    return (System.nanoTime() - begun) / 1e6;
  }
}
