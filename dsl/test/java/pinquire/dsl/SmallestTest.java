package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import pinquire.command.Checked;
import pinquire.command.Command;
import pinquire.command.CommandException;
import pinquire.command.Session;
import pinquire.command.Smallest;
import pinquire.command.Underway;
import pinquire.command.Verb;
import pinquire.command.Watch;
import pinquire.report.Report;
import pinquire.report.SmallestReport;

/** The fewest commands that break a design or tell two apart, with no scenario written by hand. */
class SmallestTest {

  private static final String PAGE = "machine pages 1; map file; ";

  private static final String ROLES =
      "smallest { nic { pin page 0; dma write; unpin }; app { store page 0; fsync };"
          + " flusher { writeback }; kswapd { reclaim } } ";

  private static Smallest smallest(String script) {
    return smallest(script, 2);
  }

  private static Smallest smallest(String script, int seats) {
    Session session = new Session();
    for (Command command : StrictReader.read(new Cell("story", script))) {
      if (command.verb() == Verb.SMALLEST) {
        return session.smallest(command, new Seats(seats), Watch.NOBODY);
      }
      session.run(command);
    }
    throw new AssertionError("no smallest in it");
  }

  private static String scenario(Smallest smallest) {
    return smallest.found().orElseThrow().text();
  }

  @Test
  void twoCommandsBreakLinux() {
    Smallest smallest = smallest(PAGE + ROLES + "under linux-6.19");
    assertThat(scenario(smallest)).isEqualTo("{ nic { pin page 0 }; flusher { writeback } }");
    assertThat(smallest.tried()).containsExactly(7, 32);
    assertThat(smallest.refused()).isEmpty();
  }

  /** The claim of J. Kara's mails: what is stored between two fsyncs is lost to the second. */
  @Test
  void fourBreakItsPromiseOfFsync() {
    Smallest smallest = smallest(PAGE + ROLES + "under linux-6.19 for fsync-durable");
    assertThat(scenario(smallest))
        .isEqualTo("{ nic { pin page 0; dma write }; app { fsync }; flusher { writeback } }");
    assertThat(smallest.found().orElseThrow().steps()).isEqualTo(37);
    assertThat(smallest.tried()).containsExactly(7, 32, 122, 423);
  }

  @Test
  void howeverManyAreTriedAtOnceTheSameIsTold() {
    String script = PAGE + ROLES + "under linux-6.19 for fsync-durable";
    Report alone = SmallestReport.of(smallest(script, 1));
    Report together = SmallestReport.of(smallest(script, 5));
    assertThat(together.text()).isEqualTo(alone.text());
    assertThat(together.json()).isEqualTo(alone.json());
  }

  /** Everybody who works for it is gone when it has ended. */
  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void anInterruptEndsItAndLeavesNoThread() throws InterruptedException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    StrictInterpreter session = new StrictInterpreter(Panel.of(3));
    Queue<Thread> workers = new ConcurrentLinkedQueue<>();
    Page interrupting =
        new Page() {
          @Override
          public void progress(String line) {
            Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.getName().startsWith("pool"))
                .forEach(workers::add);
            session.interrupt();
          }
        };
    Cell cell = new Cell("story", PAGE + ROLES + "for no-bug commands 8");
    CellFailure failure =
        catchThrowableOfType(CellFailure.class, () -> session.run(cell, interrupting));
    assertThat(failure.kind()).isEqualTo("Interrupted");
    assertThat(workers).hasSizeGreaterThanOrEqualTo(3);
    for (Thread worker : workers) {
      worker.join();
    }
  }

  @Test
  void whoWaitsIsToldAfterEachScenario() {
    List<Underway> told = new ArrayList<>();
    Session session = new Session();
    StrictReader.read(new Cell("story", PAGE)).forEach(session::run);
    Command command = StrictReader.read(new Cell("story", ROLES + "commands 1")).get(0);
    session.smallest(command, new Seats(2), told::add);
    assertThat(told).hasSize(7).last().isEqualTo(new Underway.Programs("linux-6.19", 1, 7));
  }

  @Test
  void nothingSoSmallBreaksWhatHolds() {
    Smallest smallest = smallest(PAGE + ROLES + "under bias-bounce for stable commands 3");
    assertThat(smallest.found()).isEmpty();
    assertThat(smallest.programs()).isEqualTo(7 + 32 + 122);
    assertThat(SmallestReport.of(smallest).text())
        .isEqualTo(
            """
            no scenario of up to 3 commands breaks bias-bounce
            tried in every order: 7 scenarios of 1 command, 32 of 2, 122 of 3
            """);
  }

  @Test
  void twoDesignsAreToldApart() {
    Smallest smallest = smallest(PAGE + ROLES + "under kara-bounce, bias-bounce");
    assertThat(scenario(smallest)).isEqualTo("{ nic { pin page 0 }; app { fsync } }");
    assertThat(SmallestReport.of(smallest).text())
        .startsWith(
            """
            the smallest scenario that tells kara-bounce and bias-bounce apart has 2
              commands, and does so in 24 steps:
              check { nic { pin page 0 }; app { fsync } }
            tried in every order: 7 scenarios of 1 command, 32 of 2

            kara-bounce or bias-bounce: pinned-is-dirty holds under bias-bounce and
              breaks under kara-bounce in 24 steps
            """);
  }

  @Test
  void whatIsFoundBreaksTheSameWhenItIsChecked() {
    Smallest smallest = smallest(PAGE + ROLES + "under linux-4.20");
    Checked again = Verdicts.checked(PAGE + "check " + scenario(smallest) + " under linux-4.20");
    Map<String, Integer> broken = Verdicts.broken(again.verdicts());
    assertThat(broken)
        .isEqualTo(Verdicts.broken(smallest.found().orElseThrow().checked().get(0).verdicts()))
        .containsValue(smallest.found().orElseThrow().steps());
  }

  /**
   * Words of each of two like roles: a, b, or ab, and so on; the same two said by either are one.
   */
  @Test
  void likeRolesAreNotToldApart() {
    String one = " { pin page 0 as one; dma write as one }";
    String two = " { pin page 0 as two; dma write as two }";
    String other = " { pin page 0 as two; dma read as two }";
    String bounds = " } under refuse for no-bug commands 3";
    assertThat(smallest(PAGE + "smallest { a" + one + "; b" + two + bounds).tried())
        .as("pairs of words of 0 to n letters, in no order: (4 + 2^n(n+1)) / 2, where n is even")
        .containsExactly(2, 4 + 3, 8 + 8);
    assertThat(smallest(PAGE + "smallest { a" + one + "; b" + other + bounds).tried())
        .as("the same in order: 2^n (n + 1)")
        .containsExactly(4, 12, 32);
  }

  @Test
  void aReadyMadeScenarioNamesTheRoles() {
    Smallest smallest = smallest("smallest 'dif-dix' under linux-6.19 for stable");
    assertThat(scenario(smallest))
        .isEqualTo(
            "{ machine pages 1; map file; store page 0; pin page 0;"
                + " nic { dma write }; flusher { writeback } }");
  }

  @Test
  void whatCannotBeIsCounted() {
    Smallest smallest =
        smallest(PAGE + "smallest { nic { pin page 0 }; app { unpin } } under refuse commands 2");
    assertThat(smallest.tried()).containsExactly(2, 3);
    assertThat(smallest.refused())
        .containsExactly("app lets go of what d0 holds, and nic has a hand in it");
  }

  @Test
  void mistakesAreToldWithTheirPlace() {
    assertThat(problem(PAGE + ROLES + "under linux-4.20, linux-5.7, linux-6.19"))
        .isEqualTo("3 designs");
    assertThat(problem(PAGE + "smallest { app { either { fsync } or { store page 0 } } }"))
        .isEqualTo("app can say one command or another, in any order and number");
    assertThat(problem(PAGE + ROLES + "commands 40")).contains("40");
  }

  private static String problem(String script) {
    CommandException refused = catchThrowableOfType(CommandException.class, () -> smallest(script));
    assertThat(List.of(refused.place())).doesNotContainNull();
    return refused.problem();
  }
}
