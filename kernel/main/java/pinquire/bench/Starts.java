package pinquire.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import pinquire.jupyter.ClassArchive;

/** Starts Java as this process was started, and waits for its end. */
final class Starts {

  /** The option of a JVM that names its start-up archive. */
  private static final String ARCHIVE = "-XX:SharedArchiveFile=";

  /** With which the launcher makes a start quick. */
  private static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:CICompilerCount=1");

  private Starts() {}

  /** The command by which a user runs some text: this process with other arguments. */
  static List<String> ofText(String text) {
    return java(flags(), "pinquire.cli.Main", "run", "-e", text);
  }

  /** Whether this process was started by the launcher, whose flags make a start quick. */
  static boolean areQuick() {
    return flags().containsAll(QUICK);
  }

  /** The same with a compiler that takes its time, for those whose text takes long. */
  static List<String> compiledFully(String text) {
    List<String> command = ofText(text);
    command.removeAll(QUICK);
    return command;
  }

  /** The command that starts another class likewise, with a start-up archive if this has one. */
  static List<String> of(Class<?> main, Path archive) throws IOException, InterruptedException {
    List<String> flags = flags();
    if (flags.removeIf(flag -> flag.startsWith(ARCHIVE))) {
      boolean made =
          ClassArchive.make(
              archive, more -> java(with(flags, more), main.getName()), Starts::endsWell);
      if (made) {
        flags.add(ARCHIVE + archive);
      }
    }
    return java(flags, main.getName());
  }

  private static List<String> with(List<String> flags, String... more) {
    return Stream.concat(flags.stream(), Arrays.stream(more)).toList();
  }

  private static boolean endsWell(List<String> command) throws IOException, InterruptedException {
    Program.run(command);
    return true;
  }

  private static List<String> flags() {
    return new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
  }

  /** A command for Java with these flags and the class path of this process. */
  static List<String> java(List<String> flags, String... mainAndArguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(mainAndArguments));
    return command;
  }

  /** The median time in milliseconds from the start of a command to its end. */
  static double median(int times, List<String> command) throws IOException, InterruptedException {
    double[] elapsed = new double[times];
    for (int i = 0; i < times; i++) {
      elapsed[i] = 1e3 * Program.run(command).seconds();
    }
    return Rate.median(Arrays.stream(elapsed));
  }
}
