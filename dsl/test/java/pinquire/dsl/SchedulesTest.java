package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import pinquire.command.CommandException;
import pinquire.command.Outcome;
import pinquire.command.PageState;
import pinquire.command.Session;
import pinquire.command.State;
import pinquire.command.Violation;

/** Races made by hand: who is held back before which step, and what that leads to. */
class SchedulesTest {

  private static final String START = "machine pages 1; map file; ";

  private static Outcome say(Session session, String script) {
    return StrictReader.read(new Cell("script", script)).stream()
        .map(session::run)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static PageState page(Session session) {
    return session.state().files().get(0).rows().get(0);
  }

  private static List<String> violated(Session session) {
    return session.state().violations().stream().map(Violation::property).toList();
  }

  /** What both readers show last for a script. */
  private static String shown(String script) throws CellFailure {
    Page strict = new Page();
    new StrictInterpreter(new Watched()).run(new Cell("cell 1", script), strict);
    Page groovy = new Page();
    new GroovyInterpreter(new Watched()).run(new Cell("cell 1", script), groovy);
    String text = strict.shown.get(strict.shown.size() - 1).text();
    assertThat(groovy.shown.get(groovy.shown.size() - 1).text()).isEqualTo(text);
    return text;
  }

  @Test
  void theDeviceStoresWhileTheDiskIsHalfThroughThePage() throws CellFailure {
    String script =
        START + "pin page 0; disk stop; fsync; resume disk for 1; dma write; disk go; show race";
    assertThat(shown(script))
        .contains(
            "read the first half",
            "store into the second half",
            "*** NOT STABLE ***  stable, page 0");
    Session session = new Session();
    say(session, script.replace("; show race", ""));
    assertThat(page(session).disk().toString()).isEqualTo("v0|v1");
    assertThat(violated(session)).contains("stable");
  }

  @Test
  void theDiskCanBeHeldBackBeforeAStepOfItsOwn() {
    Session session = new Session();
    say(session, START + "pin page 0; pause before 'read the second half'");
    assertThat(say(session, "fsync").told())
        .isEqualTo(
            "waits for the end of writeback of page 0; pending; the disk stops before"
                + " 'read the second half' of page 0");
    assertThat(say(session, "resume").told())
        .isEqualTo("the disk takes 2 steps; fsync, which waited, ends");
  }

  @Test
  void aStoreBetweenClearingTheDirtyBitAndStartingWritebackWaitsAndIsNotLost() {
    Session session = new Session();
    say(session, START + "store page 0; pause before 'start writeback'");
    assertThat(say(session, "fsync").told())
        .isEqualTo("stops before __folio_start_writeback() of page 0; `resume` goes on");
    assertThat(say(session, "store page 0").told())
        .isEqualTo("waits for the page lock of page 0; pending");
    assertThat(say(session, "resume fsync").told())
        .isEqualTo(
            "fsync goes on: returns 0; 1 page written, cleaned and write-protected;"
                + " store, which waited, ends");
    assertThat(page(session).memory().toString()).isEqualTo("v2");
    assertThat(page(session).flags()).isEqualTo("DP");
    assertThat(violated(session)).isEmpty();
  }

  @Test
  void aWriteFaultThatTruncateOvertakesIsKilled() {
    Session session = new Session();
    say(session, START + "pause before folio_lock; store page 0; truncate to 0");
    assertThat(say(session, "resume store").told())
        .isEqualTo("store goes on: is killed by SIGBUS: past the end of the file");
  }

  @Test
  void unpinSkipsTheLockWhileFsyncHoldsIt() throws CellFailure {
    String script =
        START + "pin page 0; pause before page_mkclean_one; fsync; dma write; unpin; resume";
    assertThat(shown(script + "; show race"))
        .contains("CPU0: fsync", "CPU1: unpin", "folio_test_dirty(): yes", "gup_put_folio()")
        .doesNotContain("VIOLATED no-lost-write");
    Session session = new Session();
    say(session, script);
    assertThat(page(session).disk().toString()).isEqualTo("v1");
    assertThat(page(session).pins()).isZero();
  }

  @Test
  void whoIsPausedDoesNotGoOnByItself() {
    Session session = new Session();
    say(session, "machine pages 2; map file; store page 0; pause before folio_lock; fsync");
    State before = session.state();
    say(session, "touch page 1; disk go");
    assertThat(session.state()).isEqualTo(before);
    assertThat(session.waiting()).containsExactly("fsync is paused before folio_lock() of page 0");
  }

  @Test
  void stepsAreTakenInCountsAndUpToNames() {
    Session session = new Session();
    say(session, START + "store page 0; pause before folio_lock; fsync");
    assertThat(say(session, "resume for 2").told()).contains("stops before folio_wait_writeback()");
    assertThat(say(session, "resume fsync before 'submit the I/O'").told())
        .contains("stops before submit_bio() of page 0");
    assertThat(say(session, "resume").told()).startsWith("fsync goes on: returns 0; 1 page");
  }

  @Test
  void aCommandThatIsCutShortLeavesWhoIsPausedWhereItWas() {
    AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    Session session =
        new Session(
            () -> {
              if (left.getAndDecrement() == 0) {
                throw new Interruption.Interrupted();
              }
            });
    say(session, START + "store page 0; pause before folio_lock; fsync; pause before submit_bio");
    State before = session.state();
    List<String> waits = session.waiting();
    int steps = session.race().moves().size();
    left.set(3);
    assertThatThrownBy(() -> say(session, "resume")).isInstanceOf(Interruption.Interrupted.class);
    left.set(Integer.MAX_VALUE);
    assertThat(session.state()).isEqualTo(before);
    assertThat(session.waiting()).isEqualTo(waits);
    assertThat(session.race().moves()).hasSize(steps);
    assertThat(say(session, "resume").told()).contains("stops before submit_bio() of page 0");
    assertThat(say(session, "resume").told()).startsWith("fsync goes on: returns 0; 1 page");
  }

  @Test
  void aCommandIsWalkedByHandFromItsFirstStep() throws CellFailure {
    Session session = new Session();
    say(session, START + "pin page 0; pause");
    assertThat(say(session, "fsync").told())
        .isEqualTo("stops before tag_pages_for_writeback(); `resume` goes on");
    assertThat(say(session, "resume for 2").told()).contains("stops before folio_lock() of page 0");
    assertThat(say(session, "dma write").told()).isEqualTo("d0 stores v1 in its 1 page");
    assertThat(say(session, "resume before submit_bio").told())
        .contains("stops before submit_bio()");
    assertThat(say(session, "resume").told()).startsWith("fsync goes on: returns 0; 1 page");
    assertThat(page(session).disk()).hasToString("v1");
    assertThat(shown(START + "pin page 0; pause; fsync; dma write; resume; show race"))
        .contains(
            "\n     [begins]\n  1                store into the first half",
            "| fsync; dma write\n  | F0.D2.F14.disk3.F2");
  }

  @Test
  void whatCannotBeHeldBackOrResumedIsTold() {
    Session session = new Session();
    refused(session, "pause before folio_lokc", "no step is called folio_lokc", "'folio_lock'");
    refused(session, "resume", "nothing is paused", "`pause before STEP`");
    say(session, START + "store page 0; pause before folio_lock");
    refused(session, "resume", "nothing is paused", "no command has come to folio_lock yet");
    say(session, "fsync");
    refused(session, "resume store", "store is not paused", "paused: fsync");
    refused(session, "resume for 0", "0 is out of range", "from 1");
    say(session, "reset");
    refused(session, "resume", "nothing is paused", "`pause before STEP`");
    assertThat(session.race().moves()).isEmpty();
  }

  private static void refused(Session session, String script, String problem, String hint) {
    assertThatThrownBy(() -> say(session, script))
        .isInstanceOfSatisfying(
            CommandException.class, mistake -> assertThat(mistake.hint()).contains(hint))
        .hasMessage(problem);
  }

  @Test
  void aTruncateKeepsFaultsOutOfItsOwnFileEvenWhereNoPageGoes() {
    Session session = new Session();
    say(
        session,
        START
            + "map file g pages 2; reclaim;"
            + " pause before 'let faults in again'; truncate file g to 2");
    assertThat(say(session, "touch page 0 of f").told()).isEqualTo("p0 reads 1 page");
    assertThat(say(session, "touch page 1 of g").told())
        .isEqualTo("waits for a truncate of page 1; pending");
    say(session, "resume truncate");
    assertThat(session.waiting()).isEmpty();
  }
}
