package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import pinquire.command.CommandException;
import pinquire.command.Outcome;
import pinquire.command.Session;
import pinquire.command.State;

/** What a session does beside running commands to their end. */
class SessionTest {

  private static Outcome say(Session session, String script) {
    return StrictReader.read(new Cell("script", script)).stream()
        .map(session::run)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  @Test
  void aCommandThatIsCutShortIsUndone() {
    AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    Session session =
        new Session(
            () -> {
              if (left.getAndDecrement() == 0) {
                throw new Interruption.Interrupted();
              }
            });
    say(session, "map file; pin pages 0..3; dma write");
    State before = session.state();
    left.set(25);
    assertThatThrownBy(() -> say(session, "fsync")).isInstanceOf(Interruption.Interrupted.class);
    assertThat(session.state()).isEqualTo(before);
    assertThat(session.waiting()).isEmpty();
    left.set(Integer.MAX_VALUE);
    assertThat(say(session, "fsync").told()).startsWith("returns 0; 4 pages written");
  }

  @Test
  void aCommandThatMustWaitStaysPendingAndOthersGoOn() {
    Session session = new Session();
    say(session, "machine pages 2; design 'linux-4.20'; map file; pin page 0; writeback");
    say(session, "reclaim; dma write; unpin; writeback");
    Outcome outcome = say(session, "fsync");
    assertThat(outcome.told()).isEqualTo("waits for the page lock of page 0; pending");
    assertThat(outcome.value()).isNull();
    assertThat(session.waiting()).containsExactly("fsync waits for the page lock of page 0");
    assertThat(say(session, "store page 1").told()).isEqualTo("p0 stores v1 in 1 page");
  }

  @Test
  void whenTooManyCommandsWaitOneMoreIsRefused() {
    Session session = new Session();
    say(session, "machine pages 1; design 'linux-4.20'; map file; pin page 0; writeback");
    say(session, "reclaim; dma write; unpin; writeback; fsync; fsync; fsync; fsync");
    State before = session.state();
    assertThatThrownBy(() -> say(session, "fsync"))
        .isInstanceOf(CommandException.class)
        .hasMessage("4 commands are waiting already");
    assertThat(session.state()).isEqualTo(before);
  }

  @Test
  void filesProcessesAndDevicesComeIntoBeingWhenTheyAreFirstNamed() {
    Session session = new Session();
    say(session, "map file; store page 0");
    State state = say(session, "map file 'log' pages 2 by writer; pin page 0 as nic").after();
    assertThat(state.files()).extracting(State.FileState::name).containsExactly("f", "log");
    assertThat(state.tables()).containsExactly("p0", "writer");
    assertThat(state.devices()).containsExactly("d0", "nic");
    assertThat(state.files().get(0).rows().get(0).ptes()).containsExactly("WD", ".");
    assertThat(state.files().get(0).rows().get(0).pins()).isEqualTo(1);
  }

  @Test
  void orphansNeverUseUpTheFramesThatTheFileNeeds() {
    Session session = new Session();
    say(session, "machine pages 2");
    for (int round = 0; round < 12; round++) {
      say(session, "map file; pin pages 0..1; truncate to 0; truncate to 2");
    }
    State state = say(session, "map file; store pages 0..1; dma write").after();
    assertThat(state.files().get(0).rows()).hasSize(2 + 24);
    assertThat(say(session, "unpin").after().files().get(0).rows()).hasSize(2);
  }
}
