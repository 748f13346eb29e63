package pinquire.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pinquire.bench.Bench;

/** Prints the figures of this machine. */
@Command(
    name = "bench",
    description = "Measures the engine, the language and the ways in; all parts, or those named.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Parameters(
      paramLabel = "PART",
      description = "engine, scale, check, review, strict, groovy, start, kernel.")
  private List<String> parts = new ArrayList<>();

  BenchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    for (String part : parts) {
      if (!Bench.parts().contains(part)) {
        throw new ParameterException(
            spec.commandLine(),
            "No part is called " + part + "; there is " + String.join(", ", Bench.parts()));
      }
    }
    Bench bench = new Bench(streams.out());
    for (String part : parts.isEmpty() ? Bench.parts() : parts) {
      bench.measure(part);
    }
    return ExitCode.AS_EXPECTED;
  }
}
