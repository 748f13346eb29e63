package pinquire.jupyter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A kernel that was started as Jupyter starts one, and what the system tells of its process. */
final class KernelProcess implements AutoCloseable {

  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+([0-9]+) kB");
  private static final int PATIENCE_S = 10;
  private static final double KB_PER_MB = 1e6 / 1024;

  private final Path connectionFile;
  private final Process process;
  final KernelClient client;

  /**
   * @param argv as in a kernelspec, with {@code {connection_file}} somewhere in it
   */
  KernelProcess(List<String> argv) throws IOException {
    connectionFile = ConnectionFile.create(Files.createTempFile("pinquire-bench", ".json"));
    String file = connectionFile.toString();
    process =
        new ProcessBuilder(argv.stream().map(w -> w.replace("{connection_file}", file)).toList())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    client = new KernelClient(connectionFile);
  }

  /** Time on a processor so far; none where the system does not tell. */
  Duration busy() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Whether the process ends by itself. */
  boolean ends() throws InterruptedException {
    return process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
  }

  /** Megabytes in memory now; not a number where the system does not tell. */
  double resident() throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    Matcher size = RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
    return size.find() ? Long.parseLong(size.group(1)) / KB_PER_MB : Double.NaN;
  }

  @Override
  public void close() throws IOException {
    client.close();
    process.destroyForcibly();
    Files.deleteIfExists(connectionFile);
  }
}
