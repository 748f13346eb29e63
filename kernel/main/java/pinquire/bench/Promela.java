package pinquire.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pinquire.litmus.PinModel.Mode;
import pinquire.litmus.PinModel.Size;

/**
 * The small model once more, for SPIN: {@code pin.pml} in a folder of its own, where {@code spin}
 * and a C compiler make a program of it.
 */
final class Promela {

  private static final String MODEL = "pin.pml";

  private final Path folder;
  private final List<String> spin;

  /**
   * Writes the model.
   *
   * @param claims whether its properties are asserted; else states are counted
   */
  Promela(Path folder, Size size, Mode mode, boolean claims) throws IOException {
    this.folder = folder;
    spin =
        List.of(
            "spin",
            "-a",
            "-DPAGES=" + size.pages(),
            "-DPROCESSES=" + size.processes(),
            "-DDEVICES=" + size.devices(),
            "-DSTORES=" + size.stores(),
            "-DMODE=" + mode.ordinal(),
            "-DCLAIMS=" + (claims ? 1 : 0),
            MODEL);
    try (InputStream model = Promela.class.getResourceAsStream(MODEL)) {
      Files.write(folder.resolve(MODEL), Objects.requireNonNull(model).readAllBytes());
    }
  }

  /** What is not installed, as a sentence. */
  static Optional<String> missing() throws InterruptedException {
    if (!Program.isThere("spin", "-V")) {
      return Optional.of("spin is not installed (Debian package spin): no ratio");
    }
    if (!Program.isThere("gcc", "--version")) {
      return Optional.of("no C compiler is installed (Debian package gcc): no ratio");
    }
    return Optional.empty();
  }

  /** Makes the program; gives the seconds that it took. */
  double make() throws IOException, InterruptedException {
    List<String> compile =
        List.of("gcc", "-O3", "-DNOREDUCE", "-DSAFETY", "-DMEMLIM=6000", "-o", "pan", "pan.c");
    return Program.run(folder, spin).seconds() + Program.run(folder, compile).seconds();
  }

  /** SPIN has not found what ours has; so there is nothing to compare. */
  static final class Incomparable extends Exception {
    private static final long serialVersionUID = 1;

    Incomparable(String message) {
      super("SPIN " + message + ", so its figures do not compare");
    }
  }

  /** What it has found, and what that took from start to end. */
  record Found(Round round, Program.Ended ended) {}

  /**
   * Runs it.
   *
   * @param states how many there are, which is what it gets room for: no path is longer
   */
  Found search(long states) throws IOException, InterruptedException, Incomparable {
    int slots = Long.SIZE - Long.numberOfLeadingZeros(2 * states - 1);
    List<String> pan = List.of(folder.resolve("pan").toString(), "-m" + states, "-w" + slots);
    Program.Ended ended = Program.run(folder, pan);
    return new Found(round(ended.printed(), states), ended);
  }

  /** By SPIN's own account; its clock starts once its tables are there. */
  static Round round(String printed, long states) throws Incomparable {
    if (printed.contains("max search depth too small")) {
      throw new Incomparable("has gone less deep than there are states");
    }
    if (!printed.contains("errors: 0")) {
      throw new Incomparable("finds an error");
    }
    long found = Math.round(number(printed, "states, stored"));
    if (found != states) {
      throw new Incomparable("finds " + found + " states where there are " + states);
    }
    double memory = number(printed, "total actual memory usage");
    double stack = number(printed, "memory used for DFS stack");
    return new Round(
        found,
        Math.round(number(printed, "transitions \\(")),
        Double.parseDouble(first(printed, "elapsed time ([0-9.e+]+) seconds")),
        (memory - stack) * (1 << 20));
  }

  private static double number(String printed, String what) throws Incomparable {
    return Double.parseDouble(first(printed, "([0-9.e+]+)\\s+" + what));
  }

  private static String first(String printed, String pattern) throws Incomparable {
    Matcher found = Pattern.compile(pattern).matcher(printed);
    if (!found.find()) {
      throw new Incomparable("does not tell " + pattern);
    }
    return found.group(1);
  }
}
