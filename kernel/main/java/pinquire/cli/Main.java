package pinquire.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point: one subcommand a way in. */
public final class Main {

  @Command(
      name = "pinquire",
      description = "What may Linux do with a file page that a device has pinned?",
      mixinStandardHelpOptions = true,
      versionProvider = Main.Version.class,
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {
        "0:as expected",
        "1:a verdict differs, an expectation fails or an output changed",
        "2:usage or script error",
        "3:inconclusive: a bound was hit",
        "4:skipped: the machine lacks something"
      },
      footer = {"", "The launcher adds: test (all tests) and bench (the figures)."})
  private static final class Top implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "A command is missing");
    }
  }

  /** From the jar's manifest, so that it is written in one place. */
  private static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"pinquire " + (version == null ? "(not from a jar)" : version)};
    }
  }

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Streams streams = Streams.ofProcess();
    int exitCode = run(new LanguageInterpreters(), streams, args);
    System.exit(exitCode);
  }

  static int run(Interpreters interpreters, Streams streams, String... args) {
    CommandLine commands =
        new CommandLine(new Top())
            .addSubcommand(new RunCommand(interpreters, streams))
            .addSubcommand(new DoctorCommand(streams))
            .addSubcommand(new CommandLine.HelpCommand())
            .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler(Main::misused)
            .setExecutionExceptionHandler(Main::ended);
    int exitCode = commands.execute(args);
    streams.flush();
    return exitCode;
  }

  private static int misused(ParameterException mistake, String[] args) {
    CommandLine command = mistake.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("pinquire: " + mistake.getMessage());
    UnmatchedArgumentException.printSuggestions(mistake, err);
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.MISTAKE;
  }

  private static int ended(Exception end, CommandLine command, ParseResult parsed) {
    if (end instanceof Refusal refusal) {
      command.getErr().println("pinquire: " + refusal.getMessage());
      return refusal.exitCode();
    }
    command.getErr().println("pinquire: this is a fault of Pinquire, not of what it was given:");
    end.printStackTrace(command.getErr());
    return ExitCode.MISTAKE;
  }
}
