package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static pinquire.dsl.Verdicts.checked;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.command.Checked;
import pinquire.command.Command;
import pinquire.command.Lap;
import pinquire.command.Promise;
import pinquire.command.Replay;
import pinquire.command.Session;
import pinquire.command.Simulated;
import pinquire.command.Verdict;
import pinquire.command.Verdict.Kind;
import pinquire.command.Watch;

/** Who comes to an end beside those who go on for ever, as the flusher does. */
class ForeverTest {

  private static final String FLUSHER = "flusher { forever { writeback } } }";

  private static Verdict verdict(Checked checked, Promise promise) {
    return checked.verdicts().stream()
        .filter(verdict -> verdict.property().equals(promise.word()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isBroken(Checked checked, Promise promise) {
    return verdict(checked, promise).kind() == Kind.VIOLATED;
  }

  /**
   * How it ends: everybody {@code returns}; somebody is {@code starved} by a scheduler that is
   * weakly fair, {@code chased} by one that is strongly fair but comes in at the worst moment each
   * time, or {@code trapped} whatever the order.
   */
  private static String end(Checked checked) {
    if (isBroken(checked, Promise.NO_TRAP)) {
      return "trapped";
    }
    if (isBroken(checked, Promise.NO_LIVELOCK)) {
      return "chased";
    }
    return isBroken(checked, Promise.NO_STARVATION) ? "starved" : "returns";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # L1: fsync returns although the pin is never let go of
          pages 1;         map file; pin page 0; check { app { fsync };         | linux-6.19       | returns
          pages 1;         map file; pin page 0; check { app { fsync };         | never-find-it    | starved
          pages 1;         map file; pin page 0; check { app { fsync };         | bias-bounce      | starved
          pages 1;         map file; pin page 0; check { app { fsync };         | bias-wait        | trapped
          pages 1;         map file; pin page 0; check { app { fsync };         | lru-wait         | trapped
          # L2: so does truncate
          pages 1;         map file; pin page 0; check { app { truncate to 0 }; | linux-6.19       | returns
          pages 1;         map file; pin page 0; check { app { truncate to 0 }; | layout-lease     | returns
          pages 1;         map file; pin page 0; check { app { truncate to 0 }; | bias-bounce      | starved
          # L3: a throttled writer of another page gets on
          pages 2 dirty 2; map file; pin page 0; check { app { store page 1 };  | linux-6.19       | chased
          pages 2 dirty 2; map file; pin page 0; check { app { store page 1 };  | mmu-notifier     | chased
          pages 2 dirty 2; map file; pin page 0; check { app { store page 1 };  | never-find-it    | trapped
          pages 2 dirty 2; map file; pin page 0; check { app { store page 1 };  | bias-bounce      | trapped
          pages 2 dirty 2; map file; pin page 0; check { app { store page 1 };  | write-keep-dirty | trapped
          # L4: no page without pins is passed over again and again
          pages 2 dirty 2; map file; store page 0; check { app { store page 1 }; | bias-bounce     | chased
          pages 2 dirty 2; map file; store page 0; check { app { store page 1 }; | seed-mapcount   | trapped
          """)
  void besideAFlusherThatGoesOnForEver(String script, String design, String end) {
    Checked checked = checked("machine " + script + FLUSHER + " under " + design);
    assertThat(end(checked)).isEqualTo(end);
    assertThat(isBroken(checked, Promise.NO_DEADLOCK)).isFalse();
    for (Verdict verdict : checked.verdicts()) {
      // The other half of L4: a pass of the flusher itself always ends.
      verdict.lap().ifPresent(lap -> assertThat(lap.caught()).containsExactly("app"));
    }
  }

  /**
   * L5: what is to leave its frame does, once the pins are dropped; a long-term pin moves it out
   * first today, so that is no need to wait for. Memory offline tries for as long as it takes.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pin page 0; unpin            | linux-4.20   | starved
          pin page 0; unpin            | linux-6.19   | starved
          pin page 0; unpin            | refuse       | returns
          pin page 0                   | linux-4.20   | trapped
          pin page 0                   | linux-6.19   | trapped
          pin page 0                   | mmu-notifier | returns
          pin page 0 to read longterm  | linux-4.20   | trapped
          pin page 0 to read longterm  | linux-6.19   | chased
          """)
  void memoryGoesOfflineOnceNobodyHoldsIt(String nic, String design, String end) {
    String script = "machine pages 1; map file; check { nic { %s }; mem { offline } } under %s";
    Checked checked = checked(script.formatted(nic, design));
    assertThat(end(checked)).isEqualTo(end);
    assertThat(isBroken(checked, Promise.NO_DEADLOCK)).isFalse();
  }

  /** L2 where somebody has to answer: the driver does not. */
  @Test
  void truncateIsTrappedByADriverThatDoesNotAnswer() {
    String script = "check { app { truncate to 0 }; " + FLUSHER;
    String start = "machine pages 1; design revoke; map file; pin page 0; ";
    assertThat(end(checked(start + script))).isEqualTo("starved");
    assertThat(end(checked(start + "device stop; " + script))).isEqualTo("trapped");
  }

  @ParameterizedTest
  @EnumSource(Promise.class)
  void whatBreaksAPromiseIsToldWithADesignUnderWhichItDoesNot(Promise promise) {
    String commands = promise.reproducer().commands() + " under ";
    Checked broken = checked(commands + promise.reproducer().breaks() + " for " + promise.word());
    Checked spared = checked(commands + promise.reproducer().spares() + " for " + promise.word());
    assertThat(broken.verdicts()).extracting(Verdict::property).containsExactly(promise.word());
    assertThat(broken.violated()).containsExactly(promise.word());
    assertThat(spared.verdicts()).extracting(Verdict::kind).containsExactly(Kind.HOLDS);
  }

  /** What a fault makes writable is cleaned before the store comes back to it, each time anew. */
  @Test
  void aStoreMayBeChasedByTheFlusher() {
    Checked checked =
        checked("machine pages 1; map file; check { app { store page 0 }; " + FLUSHER);
    Verdict verdict = verdict(checked, Promise.NO_LIVELOCK);
    Lap lap = verdict.lap().orElseThrow();
    assertThat(lap.word()).isEqualTo("(S10.W13.disk.S2.W.disk2)*");
    assertThat(lap.caught()).containsExactly("app");
    // Told to, the same steps lead around as often as one likes.
    String round =
        "store page 0; writeback; writeback | S10.W13.disk.S2.W.disk2.S10.Wb13.disk.S2.Wb.disk2";
    assertThat(state("map file; replay '" + round + "'"))
        .isEqualTo(state("map file; replay '" + String.join(" | ", pieces(verdict)) + "'"));
  }

  private static List<String> pieces(Verdict verdict) {
    List<String> pieces = verdict.replay().map(Replay::pieces).orElseThrow();
    return pieces.subList(1, pieces.size());
  }

  private static String state(String script) {
    Session session = new Session();
    StrictReader.read(new Cell("story", "machine pages 1; " + script)).forEach(session::run);
    return session.state().files().toString();
  }

  /** The crash of 2018 needs the flusher twice: before the buffers are stripped, and after. */
  @Test
  void eachRoundIsSaidAgainInAReplay() {
    Checked checked =
        checked(
            "machine pages 1; map file; check { nic { forever { pin page 0; unpin } };"
                + " flusher { forever { writeback; strip buffers } } } under linux-4.20");
    Verdict verdict =
        checked.verdicts().stream()
            .filter(v -> v.property().equals("no-bug"))
            .findFirst()
            .orElseThrow();
    assertThat(verdict.order()).contains("P13.W5.P.W8.disk3.W.S5.U3.S.Wb5");
    List<String> pieces = verdict.replay().map(Replay::pieces).orElseThrow();
    assertThat(pieces.get(1)).isEqualTo("pin page 0; writeback; strip buffers; unpin; writeback");
    assertThat(Verdicts.violatedBy(String.join(" | ", pieces))).contains("no-bug");
  }

  @Test
  void whoGoesOnForEverIsDoneWithWhenTheOthersAreInRandomRuns() {
    Session session = new Session();
    String script = "machine pages 1; map file; simulate { app { fsync }; " + FLUSHER + " runs 50";
    List<Command> commands = StrictReader.read(new Cell("story", script));
    commands.subList(0, 2).forEach(session::run);
    Simulated simulated = session.simulate(commands.get(2), Watch.NOBODY);
    assertThat(simulated.endless()).isZero();
    assertThat(simulated.idle()).isEmpty();
  }

  private static String refused(String script) {
    Page page = new Page();
    try {
      new StrictInterpreter().run(new Cell("story", "machine pages 1; map file\n" + script), page);
    } catch (CellFailure refused) {
      return refused.display().text().replaceAll("\\s+", " ");
    }
    throw new AssertionError(page.last());
  }

  @Test
  void whatCannotGoOnForEverIsRefused() {
    assertThat(refused("check { app { forever { store page 0 } } }"))
        .contains("story:2:25: store page 0 for ever has no end of states");
    assertThat(refused("check { nic { forever { pin page 0 } } } for no-trap"))
        .contains(
            "it outgrows every machine", "what goes on for ever has to let go of what it takes");
    assertThat(refused("check { app { forever { fsync }; fsync } }"))
        .contains("nothing comes after forever");
    assertThat(refused("check { app { repeat 2 { forever { fsync } } } }"))
        .contains("forever is the last thing that somebody does");
    assertThat(refused("check { app { forever { } } }")).contains("nothing is done for ever");
    assertThat(refused("simulate { app { fsync } } for no-livelock"))
        .contains("no random order tells whether somebody goes on for ever");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-deadlock", "no-trap", "no-livelock", "no-starvation"})
  void aPromiseIsExplainedAndListedAndCompleted(String promise) throws CellFailure {
    Page page = new Page();
    new GroovyInterpreter().run(new Cell("story", "explain property '" + promise + "'"), page);
    assertThat(page.last()).startsWith(promise + ": ").contains("broken by");
    new GroovyInterpreter().run(new Cell("story", "hazards"), page);
    assertThat(page.last()).contains(promise + " ");
  }
}
