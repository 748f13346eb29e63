package pinquire.jupyter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of a start as the JVM has them in memory, in a file that later starts map instead of
 * reading and checking each class again: HotSpot's shared archive.
 *
 * <p>It is made in two steps, of a list that a first start writes. An archive that a JVM writes at
 * its end (of the kind that lies over the JDK's own) takes one, but leaves out classes compiled for
 * old Javas, among them those with which Groovy writes class files, and the objects that come ready
 * with the others: a tenth of a start.
 */
public final class ClassArchive {

  /**
   * Classes that HotSpot makes up for its method handles and that are in no file. Java 17 crashes
   * when an agent or a recorder wants to see the file of one of these from an archive.
   */
  private static final String WITHOUT_FILE = "BoundMethodHandle$Species_";

  private ClassArchive() {}

  /** The command for a start. */
  @FunctionalInterface
  public interface Start {

    /** The same with more flags for the JVM, beside those that it has anyway. */
    List<String> with(String... flags);
  }

  /** Lives through what shall start fast. */
  @FunctionalInterface
  public interface Trial {

    /** Whether it went as it should. */
    boolean of(List<String> command) throws IOException, InterruptedException;
  }

  /**
   * Makes the file, over one that is there already.
   *
   * @param start has the same JVM, class path and collector as the starts to come
   * @return whether the file is there now
   */
  public static boolean make(Path file, Start start, Trial trial)
      throws IOException, InterruptedException {
    Path list = Files.createTempFile("pinquire", ".classes");
    try {
      return trial.of(start.with("-XX:DumpLoadedClassList=" + list))
          && write(file, start, withFiles(list));
    } finally {
      Files.deleteIfExists(list);
    }
  }

  private static Path withFiles(Path list) throws IOException {
    try (Stream<String> classes = Files.lines(list)) {
      return Files.write(list, classes.filter(line -> !line.contains(WITHOUT_FILE)).toList());
    }
  }

  /** From Java 24 on the archive has the classes linked to each other. */
  private static boolean write(Path file, Start start, Path list)
      throws IOException, InterruptedException {
    List<String> command =
        start.with(
            "-Xshare:dump",
            "-XX:+AOTClassLinking",
            "-XX:SharedClassListFile=" + list,
            "-XX:SharedArchiveFile=" + file);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor() == 0 && Files.exists(file);
  }
}
