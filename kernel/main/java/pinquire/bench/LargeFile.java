package pinquire.bench;

import java.util.ArrayList;
import java.util.List;
import pinquire.command.Command;
import pinquire.command.Outcome;
import pinquire.command.Session;
import pinquire.dsl.Cell;
import pinquire.dsl.StrictReader;
import pinquire.report.CellReport;

/** A file of many pages: mapped, pinned, written by a device and synced, once. */
final class LargeFile {

  private final int pages;
  private final List<Command> commands;
  private Session session = new Session();

  LargeFile(int pages) {
    this.pages = pages;
    commands = read("map file; pin pages 0.." + (pages - 1) + "; dma write; fsync");
  }

  private static List<Command> read(String text) {
    return StrictReader.read(new Cell("bench", text));
  }

  /**
   * What it came to.
   *
   * @param story seconds from the first step to the last
   * @param table seconds until the text of the table is there
   * @param steps how many steps were taken
   * @param row bytes of one state
   * @param heap bytes that the machine takes when all but it is forgotten
   */
  record Figures(int pages, double story, double table, long steps, long row, long heap) {

    double microsecondsAPage() {
      return story * 1e6 / pages;
    }

    double stepsASecond() {
      return steps / story;
    }

    double rowBytesAPage() {
      return (double) row / pages;
    }

    double heapBytesAPage() {
      return (double) heap / pages;
    }
  }

  Figures measure() {
    read("machine pages " + pages).forEach(session::run);
    List<Outcome> outcomes = new ArrayList<>();
    double story = seconds(() -> commands.forEach(command -> outcomes.add(session.run(command))));
    double table = seconds(() -> CellReport.of(outcomes).text());
    long steps = outcomes.stream().mapToLong(outcome -> outcome.trace().length()).sum();
    outcomes.clear();
    long row = session.rowBytes();
    long live = liveBytes();
    session = new Session();
    return new Figures(pages, story, table, steps, row, live - liveBytes());
  }

  private static double seconds(Runnable run) {
    long begun = System.nanoTime();
    run.run();
    return (System.nanoTime() - begun) / 1e9;
  }

  private static long liveBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
