package pinquire.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import pinquire.jupyter.KernelFolders;
import pinquire.jupyter.KernelSpec;
import pinquire.jupyter.Rehearsal;

/** The entry point: one subcommand a way in. */
public final class Main {

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
            .addSubcommand(new KernelCommand(interpreters))
            .addSubcommand(new InstallCommand(streams, KernelFolders.here(), Main::rehearse))
            .addSubcommand("lab", passingOptionsOn(new LabCommand()))
            .addSubcommand(new DoctorCommand(streams))
            .addSubcommand(new BenchCommand(streams))
            .addSubcommand(new CommandLine.HelpCommand())
            .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler(Main::misused)
            .setExecutionExceptionHandler(Main::ended);
    int exitCode = commands.execute(args);
    streams.flush();
    return exitCode;
  }

  /** What is typed most often is what should start fast. */
  private static boolean rehearse(Path archive, String classPath)
      throws IOException, InterruptedException {
    List<String> recording =
        KernelSpec.javaCommandFrom(classPath, "-XX:ArchiveClassesAtExit=" + archive);
    String cell =
        "map file; pin pages 0..3; dma write; fsync\n"
            + "machine pages 1; map file; check { nic { pin page 0; dma write }; app { fsync } }";
    return Rehearsal.of(recording, cell) && Files.exists(archive);
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
      command.getErr().println("pinquire: " + refusal.getMessage());
      return refusal.exitCode();
    }
    command.getErr().println("pinquire: this is a fault of Pinquire, not of what it was given:");
    end.printStackTrace(command.getErr());
    return ExitCode.MISTAKE;
  }
}
