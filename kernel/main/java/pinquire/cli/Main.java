package pinquire.cli;

import java.nio.file.Path;

/** The entry point. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) throws InterruptedException {
    Streams streams = Streams.ofProcess();
    int exitCode = run(new LanguageInterpreters(), streams, args);
    streams.flush();
    System.exit(exitCode);
  }

  /** A front end waits for the kernel, which therefore starts without what reads command lines. */
  private static int run(Interpreters interpreters, Streams streams, String... args)
      throws InterruptedException {
    boolean kernel = args.length == 2 && args[0].equals("kernel") && !args[1].startsWith("-");
    if (!kernel) {
      return Commands.run(interpreters, streams, args);
    }
    try {
      return KernelCommand.serve(interpreters, Path.of(args[1]));
    } catch (Refusal refusal) {
      streams.err().println(refusal.line());
      return refusal.exitCode();
    }
  }
}
