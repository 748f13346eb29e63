package pinquire.jupyter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Scanner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import pinquire.dsl.Cell;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Completeness;
import pinquire.dsl.Completion;
import pinquire.dsl.Display;
import pinquire.dsl.Interpreter;
import pinquire.dsl.Output;

/** A language of one verb a line, with everything a cell can do to the kernel that runs it. */
public class Toy implements Interpreter {

  static final Display TABLE =
      new Display("page 0  v0 -> v1", "<table><caption>f</caption></table>", List.of());

  /** Opened by a test, waited for by a cell: {@code await NAME}. */
  private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

  /** Every cell that was run, in order. */
  final Queue<String> ran = new ConcurrentLinkedQueue<>();

  private @Nullable Thread running;

  CountDownLatch gate(String name) {
    return gates.computeIfAbsent(name, key -> new CountDownLatch(1));
  }

  @Override
  public Optional<Display> run(Cell cell, Output out) throws CellFailure {
    synchronized (this) {
      running = Thread.currentThread();
    }
    try {
      ran.add(cell.source());
      Optional<Display> value = Optional.empty();
      for (String line : cell.source().lines().toList()) {
        value = line(cell, line, out);
      }
      return value;
    } catch (InterruptedException e) {
      throw new CellFailure("Interrupted", "the cell was interrupted", Display.text(cell.name()));
    } finally {
      synchronized (this) {
        running = null;
        boolean unused = Thread.interrupted();
      }
    }
  }

  private Optional<Display> line(Cell cell, String line, Output out)
      throws CellFailure, InterruptedException {
    String verb = line.split(" ", 2)[0];
    String rest = line.substring(Math.min(line.length(), verb.length() + 1));
    switch (verb) {
      case "print" -> out.stdout(rest + "\n");
      case "complain" -> out.stderr(rest + "\n");
      case "lines" -> lines(Integer.parseInt(rest), out);
      case "show" -> out.show(TABLE);
      case "page" -> out.page(TABLE);
      case "clear" -> out.clear(rest.equals("later"));
      case "progress" -> out.progress(rest);
      case "system" -> System.out.println(rest);
      case "systemErr" -> System.err.println(rest);
      case "read" -> out.stdout(new Scanner(System.in, StandardCharsets.UTF_8).nextLine() + "\n");
      case "await" -> gate(rest).await();
      case "open" -> gate(rest).countDown();
      case "background" -> background(rest);
      case "spin" -> spin();
      case "stubborn" -> stubborn();
      case "sleep" -> Thread.sleep(60_000);
      case "assert" -> throw new AssertionError("page 2 == 7");
      case "overflow" -> out.stdout("" + deeper(0));
      case "exhaust" -> out.stdout("" + exhaust().length);
      case "misspelt" -> throw misspelt(cell);
      default -> {
        return Optional.of(Display.text(line));
      }
    }
    return Optional.empty();
  }

  private static void lines(int count, Output out) {
    for (int i = 0; i < count; i++) {
      out.stdout("line " + i + "\n");
    }
  }

  /** Prints from a thread of its own when the gate {@code later} opens. */
  private void background(String text) {
    Thread thread =
        new Thread(
            () -> {
              try {
                gate("later").await();
                System.out.println(text);
                gate("printed").countDown();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static void spin() throws InterruptedException {
    while (!Thread.interrupted()) {
      Thread.onSpinWait();
    }
    throw new InterruptedException();
  }

  /** A cell that no interrupt can end. */
  private void stubborn() {
    while (gate("never").getCount() > 0) {
      LockSupport.parkNanos(1_000_000);
      boolean unused = Thread.interrupted();
    }
  }

  private static int deeper(int depth) {
    return depth < 0 ? 0 : 1 + deeper(depth + 1);
  }

  private static long[] exhaust() {
    return new long[Integer.MAX_VALUE];
  }

  private static CellFailure misspelt(Cell cell) {
    String text = cell.name() + ":1:1: unknown verb misspelt\n  misspelt\n  ^ did you mean: map";
    return new CellFailure("CommandException", "unknown verb misspelt", Display.text(text));
  }

  @Override
  public synchronized void interrupt() {
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public Completion complete(String source, int cursor) {
    int start = source.lastIndexOf(' ', cursor - 1) + 1;
    return new Completion(
        start, cursor, List.of(new Completion.Item("pin", "verb", "pins pages for a device")));
  }

  @Override
  public Optional<Display> inspect(String source, int cursor) {
    return source.startsWith("pin") ? Optional.of(TABLE) : Optional.empty();
  }

  @Override
  public Completeness completeness(String source) {
    return source.endsWith("{")
        ? new Completeness(Completeness.Status.INCOMPLETE, "  ")
        : new Completeness(Completeness.Status.COMPLETE, "");
  }
}
