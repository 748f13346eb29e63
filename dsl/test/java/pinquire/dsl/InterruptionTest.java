package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** A cell ends when it is told to, whatever it does. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class InterruptionTest {

  private static final String ENDLESS =
      """
      while (true) { }
      for (;;) { i = 1 }
      do { i = 1 } while (true)
      for (;;) i = 1
      while (true) try { Thread.sleep(100000) } catch (InterruptedException e) { }
      while (true) try { while (true) { } } catch (Throwable t) { }
      Integer.MAX_VALUE.times { a -> Integer.MAX_VALUE.times { b -> a + b } }
      def f(n) { n > 100 ? 0 : f(n + 1) + f(n + 1) }\\nf(0)
      class C { static int f(n) { n > 100 ? 0 : f(n + 1) + f(n + 1) } }\\nC.f(0)
      Stream.iterate(0, n -> n + 1).forEach(n -> n + 1)
      Thread.sleep(100000)
      sleep 100000
      1.times { sleep(100000) }
      """;

  private static final String ASLEEP =
      """
      sleep 100000
      1.times { sleep(100000) }
      class C { def f() { sleep 100000 } }\\nnew C().f()
      class C { static f() { sleep 100000 } }\\nC.f()
      'whoever'.sleep(100000)
      sleep(100000) { false }
      %%java\\nThread.sleep(100000);
      """;

  private static final String ENDLESS_JAVA =
      """
      while (true) { }
      for (;;) ;
      int i = 0; do i++; while (i < 0 || i >= 0);
      while (true) try { Thread.sleep(100000); } catch (InterruptedException e) { }
      while (true) try { while (true) { } } catch (Throwable t) { }
      int f(int n) { return n > 100 ? 0 : f(n + 1) + f(n + 1); }\\nf(0)
      IntStream.iterate(0, n -> n + 1).forEach(n -> { });
      Thread.sleep(100000);
      """;

  @TestFactory
  Stream<DynamicTest> anEndlessCellEnds() {
    return ENDLESS
        .lines()
        .map(c -> "import java.util.stream.Stream\nprintln 'go'\n" + c)
        .map(c -> DynamicTest.dynamicTest(c, () -> ends(session(), c)));
  }

  /** The interrupt comes when nobody will ask any more whether the cell is to end. */
  @TestFactory
  Stream<DynamicTest> aCellThatIsAsleepEnds() {
    return ASLEEP.lines().map(c -> DynamicTest.dynamicTest(c, () -> endsAsleep(c)));
  }

  private static void endsAsleep(String asleep) throws InterruptedException {
    GroovyInterpreter session = session();
    Thread runner = Thread.currentThread();
    Thread interrupter =
        new Thread(
            () -> {
              while (!isAsleep(runner)) {
                Thread.onSpinWait();
              }
              session.interrupt();
            });
    interrupter.start();
    Cell cell = new Cell("cell 1", asleep.replace("\\n", "\n"));
    CellFailure failure =
        catchThrowableOfType(CellFailure.class, () -> session.run(cell, new Page()));
    interrupter.join();
    assertThat(failure.kind()).isEqualTo("Interrupted");
  }

  private static boolean isAsleep(Thread thread) {
    return Stream.of(thread.getStackTrace())
        .anyMatch(
            frame ->
                frame.getClassName().equals("java.lang.Thread")
                    && frame.getMethodName().startsWith("sleep"));
  }

  @TestFactory
  Stream<DynamicTest> anEndlessJavaCellEnds() throws CellFailure {
    GroovyInterpreter session = session();
    session.run(
        new Cell("cell 1", "def go = { println 'go' }\n%%java\nimport java.util.stream.IntStream;"),
        new Page());
    return ENDLESS_JAVA
        .lines()
        .map(c -> "%%java\ngo.call();\n" + c)
        .map(c -> DynamicTest.dynamicTest(c, () -> ends(session, c)));
  }

  private static GroovyInterpreter session() {
    return new GroovyInterpreter(new Recorder());
  }

  private static void ends(GroovyInterpreter session, String endless) throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    Cell cell = new Cell("cell 1", endless.replace("\\n", "\n"));
    Thread interrupter = interruptAt(session, started);
    CellFailure failure =
        catchThrowableOfType(CellFailure.class, () -> session.run(cell, latched(started)));
    started.countDown();
    interrupter.join();
    assertThat(failure.display().text())
        .isEqualTo(
            """
            cell 1: interrupted
            No command of this cell was run; the state is the one before it.
            """);
    assertThat(failure.kind()).isEqualTo("Interrupted");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  private static Thread interruptAt(Interpreter session, CountDownLatch started) {
    Thread thread =
        new Thread(
            () -> {
              try {
                started.await();
                session.interrupt();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    thread.start();
    return thread;
  }

  private static Output latched(CountDownLatch started) {
    return new Output() {
      @Override
      public void stdout(String text) {
        started.countDown();
      }

      @Override
      public void stderr(String text) {
        started.countDown();
      }

      @Override
      public void show(Display display) {
        started.countDown();
      }
    };
  }

  @Test
  void aTrackingThatNeverAnswersEndsAndItsCommandIsUndone() throws Exception {
    GroovyInterpreter session = new GroovyInterpreter();
    session.run(
        new Cell(
            "cell 1",
            """
            def go = { println 'go' }
            %%java
            class Endless implements PinTracking {
              public void pin(Folio folio) { folio.addRef(1); }
              public void unpin(Folio folio) { folio.addRef(-1); }
              public boolean pinned(Folio folio) {
                boolean stored = folio.memory(Half.FIRST) == 1;
                if (stored) { go.call(); }
                while (stored) { }
                return false;
              }
              public String testedBy() { return "[endless]"; }
              public String believed(Folio folio) { return "-"; }
            }
            %%groovy
            def endless = Design.of('endless', '', Era.LINUX_6_19, new Endless())
                .writing(PinnedPolicy.SKIP, PinnedPolicy.SKIP)
            machine pages 1
            design endless
            map file; pin page 0; dma write
            """),
        new Page());
    CountDownLatch started = new CountDownLatch(1);
    Thread interrupter = interruptAt(session, started);
    CellFailure failure =
        catchThrowableOfType(
            CellFailure.class, () -> session.run(new Cell("cell 2", "fsync"), latched(started)));
    interrupter.join();
    assertThat(failure.kind()).isEqualTo("Interrupted");
    session.run(new Cell("cell 3", "expect page 0 flags == 'DP'"), new Page());
  }

  @Test
  void theNextCellRunsAsIfNothingHadHappened() throws Exception {
    GroovyInterpreter session = session();
    session.interrupt();
    assertThat(session.run(new Cell("cell 1", "def n = 0; 3.times { n++ }; n"), new Page()))
        .hasValueSatisfying(d -> assertThat(d.text()).isEqualTo("3"));
    session.interrupt();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aStrictTextEndsBetweenTwoCommands() {
    Recorder recorder = new Recorder();
    StrictInterpreter session = new StrictInterpreter(recorder);
    Output interrupting =
        new Page() {
          @Override
          public void show(Display display) {
            session.interrupt();
          }
        };
    Cell text = new Cell("a.pin", "fsync; designs; fsync");
    assertThat(catchThrowableOfType(CellFailure.class, () -> session.run(text, interrupting)))
        .hasMessage("a.pin: interrupted");
    assertThat(recorder.said).containsExactly("fsync");
  }
}
