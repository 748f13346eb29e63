package pinquire.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that is run to its end. */
final class Program {

  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+([0-9]+) kB");
  private static final int OFTEN_MS = 10;

  private Program() {}

  /**
   * What came of it.
   *
   * @param printed to its standard output
   * @param seconds from its start to its end
   * @param peak bytes that it has had in memory, a moment before its end; 0 where the system does
   *     not tell
   */
  record Ended(String printed, double seconds, long peak) {}

  /**
   * Runs it; what it prints must be short.
   *
   * @throws IOException when it cannot be started, or fails
   */
  static Ended run(Path folder, List<String> command) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long peak = 0;
    while (!process.waitFor(OFTEN_MS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peak(process.pid()));
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.exitValue() != 0) {
      throw new IOException(command.get(0) + " ended with " + process.exitValue() + "\n" + printed);
    }
    return new Ended(printed, seconds, peak);
  }

  static Ended run(List<String> command) throws IOException, InterruptedException {
    return run(Path.of("."), command);
  }

  /** Whether it can be started here. */
  static boolean isThere(String... command) throws InterruptedException {
    try {
      run(List.of(command));
      return true;
    } catch (IOException missing) {
      return false;
    }
  }

  private static long peak(long process) {
    try {
      Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + process + "/status")));
      return peak.find() ? Long.parseLong(peak.group(1)) * 1024 : 0;
    } catch (IOException gone) {
      return 0;
    }
  }
}
