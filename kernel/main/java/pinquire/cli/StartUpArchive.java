package pinquire.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Classes as the JVM keeps them, so that the next start need not read and check them again. */
interface StartUpArchive {

  /**
   * Makes the file, by a rehearsal of what shall start fast.
   *
   * @param classPath to start Pinquire from, then as now
   * @return whether the file is there now
   */
  boolean make(Path file, String classPath) throws IOException, InterruptedException;

  /** What a JVM is told to use the file; one that cannot use it starts without, and is silent. */
  static String[] flags(Path file) {
    return new String[] {"-XX:SharedArchiveFile=" + file, "-Xshare:auto", "-Xlog:disable"};
  }
}
