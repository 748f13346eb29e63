package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static pinquire.dsl.Verdicts.checked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pinquire.command.Checked;
import pinquire.command.Replay;
import pinquire.command.Underway;
import pinquire.command.Verdict;
import pinquire.command.Verdict.Kind;

/** What the thread claimed, each claim tried in every order of the steps. */
class CheckTest {

  private static final String PAGE = "machine pages 1; map file; ";

  private static Map<String, Integer> broken(Checked checked) {
    return Verdicts.broken(checked.verdicts());
  }

  private static String shown(Interpreter reader, String script) throws CellFailure {
    Page page = new Page();
    reader.run(new Cell("story", script), page);
    return page.last();
  }

  private static final String DMA_AND_FSYNC =
      "check { nic { pin page 0; dma write }; app { fsync; fsync } } under ";

  /** J. Kara, 18 Dec 2018: memory cleaning may skip a pinned page, integrity may not. */
  @Test
  void skippingPinnedPagesInIntegrityWritebackBreaksFsync() {
    assertThat(broken(checked(PAGE + DMA_AND_FSYNC + "never-find-it")))
        .isEqualTo(Map.of("fsync-durable", 28, "fsync-marked", 28));
  }

  /** D. Chinner, 17 Dec 2018: nothing stops the device while the bounce page is filled. */
  @Test
  void bouncingDoesNotStopARacingDma() {
    assertThat(broken(checked(PAGE + DMA_AND_FSYNC + "bias-bounce")))
        .isEqualTo(Map.of("no-tear", 36));
  }

  /** J. Kara, 18 Dec 2018: writeback finds pages by their marks, never by the LRU. */
  @Test
  void offTheLruAPageIsNotHiddenFromWriteback() {
    assertThat(
            broken(
                checked(
                    PAGE
                        + "check { nic { pin page 0; dma write }; flusher { writeback } }"
                        + " under lru-count")))
        .containsKeys("stable", "notified");
  }

  /** J. Hubbard's series of July 2018: a pin may last for days. */
  @Test
  void waitingForUnpinCanHangFsync() {
    assertThat(
            broken(checked(PAGE + "check { nic { pin page 0 }; app { fsync } } under bias-wait")))
        .isEqualTo(Map.of("no-hang", 25, "no-deadlock", 25));
    assertThat(
            broken(
                checked(
                    PAGE
                        + "check { nic { pin page 0; unpin }; app { fsync } } under bias-wait"
                        + " for fsync-durable")))
        .isEmpty();
  }

  /** The seed: page_mapped() as the test says yes of every page that is merely mapped. */
  @Test
  void theMapCountOfTheSeedLosesNothingAndCriesWolf() {
    assertThat(
            broken(
                checked(
                    PAGE
                        + "check { nic { pin page 0; dma write; unpin }; app { fsync }; kswapd {"
                        + " reclaim } } under seed-mapcount")))
        .isEqualTo(Map.of("no-tear", 34, "no-false-alarm", 19, "accounting", 18));
  }

  /** J. Glisse: where the device follows the page table nothing of it can happen. */
  @Test
  void aDeviceThatFollowsThePageTableBreaksNothing() {
    Checked checked =
        checked(
            PAGE
                + "check { nic { pin page 0; dma write; unpin }; app { store page 0; fsync };"
                + " kswapd { reclaim } } under mmu-notifier");
    assertThat(broken(checked)).isEmpty();
    assertThat(checked.limit()).isEmpty();
  }

  static Stream<String> races() {
    String all = "check { nic { pin page 0; dma write; unpin }; app { store page 0; fsync }; ";
    return Stream.of(
            "linux-4.20", "page-flag", "kara-bounce", "lru-wait", "linux-6.19", "bias-early")
        .map(design -> PAGE + all + "kswapd { reclaim; strip buffers } } under " + design);
  }

  @ParameterizedTest
  @MethodSource("races")
  void everyScheduleBreaksTheSameOnAFreshMachineAndOnlyWithItsLastStep(String script)
      throws CellFailure {
    Checked checked = checked(script);
    assertThat(broken(checked)).isNotEmpty();
    for (Verdict verdict : checked.verdicts()) {
      if (verdict.kind() == Kind.VIOLATED) {
        List<String> pieces = verdict.replay().map(Replay::pieces).orElseThrow();
        assertThat(Verdicts.violatedBy(String.join(" | ", pieces))).contains(verdict.property());
        assertThat(Verdicts.violatedBy(String.join(" | ", oneStepLess(pieces))))
            .doesNotContain(verdict.property());
      }
    }
  }

  private static List<String> oneStepLess(List<String> pieces) {
    String order = pieces.get(2);
    int last = order.lastIndexOf('.') + 1;
    String run = order.substring(last);
    String who = run.replaceAll("\\d", "");
    int steps = run.equals(who) ? 1 : Integer.parseInt(run.substring(who.length()));
    return List.of(pieces.get(0), pieces.get(1), order.substring(0, last) + who + (steps - 1));
  }

  @Test
  void bothReadersShowTheSameAndTwiceTheSame() throws CellFailure {
    String script =
        """
        machine pages 1; map file
        check 'dma races fsync', {
          nic { pin page 0; dma write; unpin }
          app { store page 0; fsync }
        } under bias-bounce
        """;
    String one = shown(new StrictInterpreter(), script);
    assertThat(shown(new GroovyInterpreter(), script)).isEqualTo(one);
    assertThat(shown(new StrictInterpreter(), script)).isEqualTo(one);
    assertThat(one).startsWith("dma races fsync under bias-bounce: ");
  }

  @Test
  void repeatedPinsAndChoicesAreTriedToo() {
    Checked once = checked(PAGE + "check { nic { pin page 0; unpin }; app { fsync } }");
    Checked twice =
        checked(PAGE + "check { nic { repeat 2 { pin page 0; unpin } }; app { fsync } }");
    Checked either =
        checked(PAGE + "check { nic { pin page 0; either { unpin } or { put } }; app { fsync } }");
    assertThat(twice.states()).isGreaterThan(once.states());
    assertThat(either.states()).isGreaterThan(once.states());
    assertThat(broken(once)).doesNotContainKey("balanced");
    assertThat(broken(either)).containsKey("balanced");
  }

  @Test
  void aCommandThatIsNeverDoneIsToldLoudly() throws CellFailure {
    String script = PAGE + "check { nic { dma write }; app { fsync } }";
    assertThat(checked(script).idle()).containsExactly("nic: dma write");
    assertThat(shown(new StrictInterpreter(), script))
        .contains("NEVER DONE: no order takes a step of nic: dma write.");
  }

  @Test
  void aSearchThatIsCutShortSaysSo() throws CellFailure {
    String script = PAGE + DMA_AND_FSYNC + "bias-bounce depth 10";
    assertThat(checked(script).verdicts())
        .extracting(Verdict::kind)
        .containsOnly(Kind.INCONCLUSIVE);
    assertThat(shown(new StrictInterpreter(), script).replaceAll("\\s+", " "))
        .contains("stopped by the depth asked for");
  }

  @Test
  void itBeginsFromTheStateAsItIsAndLeavesItSo() throws CellFailure {
    String script =
        PAGE + "pin page 0; check { nic { dma write }; app { fsync } } for pinned-is-dirty; show";
    assertThat(shown(new StrictInterpreter(), script)).contains("1027    1   1/1  WD");
    assertThat(broken(checked(script))).containsKey("pinned-is-dirty");
  }

  private static String refused(String script) {
    return catchThrowableOfType(
            CellFailure.class, () -> shown(new StrictInterpreter(), "map file\n" + script))
        .display()
        .text();
  }

  @Test
  void mistakesInTheBracesHaveTheirPlace() {
    assertThat(refused("check { nic { pinn page 0 } }"))
        .contains("story:2:15: unknown verb 'pinn'", "did you mean 'pin'?");
    assertThat(refused("check { nic { pin page 0 }")).contains("'{' is not closed");
    assertThat(refused("check { nic { fsync }; nic { fsync } }"))
        .contains("there are two who are called nic");
    assertThat(refused("check { nic { repeat 0 { fsync } } }")).contains("expected how many times");
    assertThat(refused("check { }")).contains("nobody acts");
    assertThat(refused("check { a { fsync }; b { crash } }"))
        .contains("nobody goes on after a power loss");
    assertThat(refused("check { a { pin page 0; unpin }; b { unpin } }"))
        .contains("a lets go of what d0 holds, and b has a hand in it");
    assertThat(refused("check { a { direct read page 0 }; b { pin page 0; unpin } }"))
        .contains("b lets go of what d0 holds, and a has a hand in it");
    assertThat(refused("check { nic { pin page 9 } }")).contains("page 9 is past the end of f");
    assertThat(refused("disk stop; store page 0; fsync\ncheck { nic { pin page 0 } }"))
        .contains("a check begins where every command has come to its end");
  }

  /** While others act, the program may be about a page that was cut off meanwhile. */
  @Test
  void aCommandMayBeAboutAPageThatSomebodyHasCutOff() {
    Checked checked =
        checked(
            PAGE
                + "check { nic { pin page 0; unpin }; app { store page 0 }; other { truncate to 0 }"
                + " } under linux-4.20");
    assertThat(
            checked.verdicts().stream()
                .filter(verdict -> verdict.property().equals("no-orphan"))
                .flatMap(verdict -> verdict.order().stream()))
        .containsExactly("S4.T.P.S4.P.T2.S2.T9");
  }

  /** What is cut off while fsync is under way is owed to nobody, and fsync asks for no size. */
  @Test
  void truncateBesideFsyncBreaksNoPromise() {
    assertThat(
            broken(
                checked(
                    PAGE
                        + "check { app { store page 0; fsync }; other { truncate to 0 } }"
                        + " under linux-6.19")))
        .isEmpty();
  }

  @Test
  void severalDesignsStandSideBySide() throws CellFailure {
    String script =
        PAGE
            + "check 'a device and fsync', { nic { pin page 0; dma write }; app { fsync; fsync } }"
            + " under never-find-it, 'bias-bounce', bias-wait";
    String shown =
        """
        a device and fsync: 3 designs, 30 verdicts each; 1p1m1d1s
                       fsync-   fsync-  no-    no-    no-
        design         durable  marked  tear   hang   deadlock  states
        -------------  -------  ------  -----  -----  --------  ------
        never-find-it  X 28     X 28    holds  holds  holds        719
        bias-bounce    holds    holds   X 36   holds  holds      1,209
        bias-wait      holds    holds   holds  X 25   X 27         593
        hold under each of them: no-lost-write, clean-at-eviction, stable,
        has-buffers, reserved, notified, writable-is-dirty, no-bug, no-orphan,
        no-use-after-free, pin-stays-mapped, movable-is-free,
        reclaim-spares-pinned, no-missed-pin, no-false-alarm, lru-whole,
        pinned-is-dirty, no-overflow, balanced, accounting, no-trap, no-livelock,
        no-starvation
        have nothing to look at on this machine: parity-agrees, no-stall
        holds: no order of the steps breaks it, all were tried; X 9: the shortest
        that does has 9 steps
        """;
    assertThat(shown(new StrictInterpreter(), script)).isEqualTo(shown);
  }

  @Test
  void aVariableMayNameTheDesign() throws CellFailure {
    String check = "check { nic { pin page 0 }; app { fsync } } under ";
    String one = shown(new StrictInterpreter(), PAGE + check + "bias-wait");
    GroovyInterpreter groovy = new GroovyInterpreter();
    shown(groovy, PAGE + "name = 'bias-wait'");
    assertThat(shown(groovy, check + "name")).isEqualTo(one);
    assertThat(shown(groovy, "def other = name\n" + check + "other")).isEqualTo(one);
    assertThat(shown(groovy, check + "name, refuse")).contains("bias-wait", "refuse");
    assertThat(shown(groovy, check + "['refuse', name]")).contains("bias-wait", "refuse");
  }

  @Test
  void whoLooksOnSeesASearchComeFurther() {
    List<Underway.Search> seen = new ArrayList<>();
    Checked checked =
        checked(PAGE + DMA_AND_FSYNC + "never-find-it", now -> seen.add((Underway.Search) now));
    assertThat(seen).isSortedAccordingTo(Comparator.comparing(Underway.Search::states));
    assertThat(seen.get(seen.size() - 1).states()).isEqualTo(checked.states());
    assertThat(seen)
        .allMatch(now -> now.design().equals("never-find-it"))
        .allMatch(now -> now.depth() > 0 && now.bytes() > 0 && now.percent() == 0);
  }
}
