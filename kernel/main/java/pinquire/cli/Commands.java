package pinquire.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import pinquire.jupyter.ClassArchive;
import pinquire.jupyter.KernelFolders;
import pinquire.jupyter.KernelSpec;
import pinquire.jupyter.Rehearsal;

/** Reads the command line: one subcommand a way in. */
final class Commands {

  @Command(
      name = "pinquire",
      description = {
        "What may Linux do with a file page that a device has pinned?",
        "The launcher adds two commands: test (all tests) and bench (the figures)."
      },
      mixinStandardHelpOptions = true,
      scope = ScopeType.INHERIT,
      versionProvider = Version.class,
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {
        "0:as expected",
        "1:a verdict differs, an expectation fails or an output changed",
        "2:usage or script error",
        "3:inconclusive: a bound was hit",
        "4:skipped: the machine lacks something"
      })
  private static final class Top implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "A command is missing");
    }
  }

  private Commands() {}

  /** Runs one command; gives its exit code. */
  static int run(Interpreters interpreters, Streams streams, String... args) {
    CommandLine commands =
        new CommandLine(new Top())
            .addSubcommand(new RunCommand(interpreters, streams))
            .addSubcommand(new ReviewCommand(interpreters, streams))
            .addSubcommand(new VerifyCommand(interpreters, streams))
            .addSubcommand(new KernelCommand(interpreters))
            .addSubcommand(new InstallCommand(streams, KernelFolders.here(), Commands::rehearse))
            .addSubcommand("lab", passingOptionsOn(new LabCommand()))
            .addSubcommand(new DoctorCommand(streams))
            .addSubcommand(new BenchCommand(streams))
            .addSubcommand(new CommandLine.HelpCommand())
            .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler(Commands::misused)
            .setExecutionExceptionHandler(Commands::ended);
    int exitCode = commands.execute(args);
    streams.flush();
    return exitCode;
  }

  /** What is typed most often is what should start fast. */
  private static boolean rehearse(Path archive, String classPath)
      throws IOException, InterruptedException {
    return ClassArchive.make(
        archive,
        flags -> KernelSpec.javaCommandFrom(classPath, flags),
        command -> Rehearsal.of(command, KernelCommand.FAMILIAR));
  }

  private static CommandLine passingOptionsOn(Object command) {
    return new CommandLine(command).setUnmatchedOptionsArePositionalParams(true);
  }

  private static int misused(ParameterException mistake, String[] args) {
    CommandLine command = mistake.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("pinquire: " + mistake.getMessage());
    UnmatchedArgumentException.printSuggestions(mistake, err);
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.MISTAKE;
  }

  static int ended(Exception end, CommandLine command, ParseResult parsed) {
    if (end instanceof Refusal refusal) {
      command.getErr().println(refusal.line());
      return refusal.exitCode();
    }
    command.getErr().println("pinquire: this is a fault of Pinquire, not of what it was given:");
    end.printStackTrace(command.getErr());
    return ExitCode.MISTAKE;
  }
}
