package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static pinquire.dsl.Verdicts.checked;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.command.Lap;
import pinquire.command.Replay;
import pinquire.command.Verdict;
import pinquire.command.Verdict.Kind;

/** Who comes to an end under every fair order of the steps, and who does not. */
class LivenessTest {

  private static final String PAGE = "machine pages 1; map file; ";

  private static Verdict verdict(String script, String property) {
    return checked(script).verdicts().stream()
        .filter(verdict -> verdict.property().equals(property))
        .findFirst()
        .orElseThrow();
  }

  private static Verdict livelock(String script) {
    return verdict(script, "no-livelock");
  }

  private static String shown(String script) throws CellFailure {
    Page page = new Page();
    new StrictInterpreter().run(new Cell("story", script), page);
    return page.last();
  }

  private static final String LONGTERM =
      PAGE + "check { nic { pin page 0 to read longterm }; app { store page 0; fsync } } under ";

  /**
   * Linux takes a page off the LRU to move it out of a movable zone; where the pin itself has taken
   * it off it never can, and tries again: commit 1aaf8c122918, and its revert 517f496e1e61.
   */
  @Test
  void aLongTermPinThatTakesThePageOffTheLruIsTriedForEver() {
    Verdict verdict = livelock(LONGTERM + "unevictable");
    Lap lap = verdict.lap().orElseThrow();
    assertThat(verdict.kind()).isEqualTo(Kind.VIOLATED);
    assertThat(lap.caught()).containsExactly("nic");
    assertThat(lap.round()).hasToString("P5");
    assertThat(lap.last()).isEqualTo(verdict.steps());
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux-6.19", "pincount", "lru-count", "bias-bounce"})
  void whereThePinLeavesThePageOnTheLruTheSameEnds(String design) {
    assertThat(livelock(LONGTERM + design).kind()).isEqualTo(Kind.HOLDS);
  }

  /** It spins while reclaim has the page in its hands, but reclaim is not kept from going on. */
  @Test
  void aPageThatReclaimHasInItsHandsComesBack() {
    String script =
        PAGE + "check { nic { pin page 0 to read longterm }; kswapd { reclaim } } under linux-6.19";
    assertThat(livelock(script).kind()).isEqualTo(Kind.HOLDS);
    assertThat(verdict(script, "no-deadlock").kind()).isEqualTo(Kind.HOLDS);
  }

  @Test
  void theLoopIsToldAndDrawn() throws CellFailure {
    assertThat(
            shown(
                PAGE
                    + "check 'a long-term pin', { nic { pin page 0 to read longterm } }"
                    + " under unevictable"))
        .isEqualTo(
            """
            a long-term pin under unevictable: 10 states, 10 steps, depth 9; every
              order was tried

            no-trap unevictable VIOLATED steps 10 states 10 1p1m1d0s P5.(P5)*
            no-livelock unevictable VIOLATED steps 10 states 10 1p1m1d0s P5.(P5)*
            no-starvation unevictable VIOLATED steps 10 states 10 1p1m1d0s P5.(P5)*
            no-trap: steps 6 to 10 come again and again, and nic never to an end,
              whatever else comes in
            holds unevictable depth 9 states 10 1p1m1d0s: fsync-durable, fsync-marked,
              no-lost-write, clean-at-eviction, stable, parity-agrees, no-tear,
              has-buffers, reserved, notified, writable-is-dirty, no-bug, no-orphan,
              no-use-after-free, pin-stays-mapped, movable-is-free, no-hang,
              reclaim-spares-pinned, no-missed-pin, no-false-alarm, lru-whole,
              pinned-is-dirty, no-stall, no-overflow, balanced, accounting, no-deadlock
            65 ways that a step may go was never gone: nic gup fast:
              raw_seqcount_try_begin(): odd; nic gup fast: gup_fast_pte_range(): not
              present; nic gup fast: try_get_folio(): freed; and 62 more

            race under unevictable: 10 steps of 1 actor
            start: page 0: ref 3, pins 0/0, PTE p0 r-, flags P, memory v0, disk v0

              #  CPU0: pin                                 changed
                 ---------                                 -------
              1  mm_set_has_pinned_flag()
              2  raw_seqcount_try_begin()
              3  gup_fast_pte_range()
              4  try_get_folio()                           ref 3 -> 4
              5  try_grab_folio_fast(): movable zone       ref 4 -> 3
              6  follow_page_pte(): present                ref 3 -> 4
                                                           pins 0/0 -> 1/0
              7  collect_longterm_unpinnable_folios(): no
              8  folio_isolate_lru(): not on the LRU
              9  unpin_folio()                             ref 4 -> 3
                                                           pins 1/0 -> 0/0
             10  __gup_longterm_locked()

            replay \"""machine pages 1; design unevictable; map file
              | pin page 0 to read longterm
              | P10\"""
            """);
  }

  /** The same steps once more lead to the same state, on a machine of its own. */
  @Test
  void theLoopCanBeGoneAroundAsOftenAsOneLikes() throws CellFailure {
    Verdict verdict = livelock(LONGTERM + "unevictable");
    List<String> pieces = verdict.replay().map(Replay::pieces).orElseThrow();
    String round = verdict.lap().map(lap -> "." + lap.round()).orElseThrow();
    String start = pieces.get(0) + " | " + pieces.get(1) + " | " + pieces.get(2);
    assertThat(table(start + round)).isEqualTo(table(start));
    assertThat(table(start + round.repeat(3))).isEqualTo(table(start));
  }

  private static String table(String run) throws CellFailure {
    return shown("replay \"\"\"" + run + "\"\"\"; show");
  }

  static Stream<String> returning() {
    String pinned = "check { nic { pin page 0; dma write }; ";
    return Stream.of(
            // L1 and L2: fsync and truncate, although the pin is never let go of
            "linux-4.20: " + pinned + "app { fsync }; other { truncate to 0 } }",
            "linux-6.19: " + pinned + "app { fsync; truncate to 0 } }",
            "bias-bounce: " + pinned + "app { fsync }; other { truncate to 0 } }",
            "layout-lease: " + pinned + "app { fsync; truncate to 0 } }",
            // those that wait for the pin, when it is let go of
            "bias-wait: check { nic { pin page 0; unpin }; app { fsync } }",
            "lru-wait: check { nic { pin page 0; unpin }; app { fsync } }",
            "revoke: " + pinned + "app { fsync; truncate to 0 } }",
            // L5: compaction
            "linux-6.19: check { nic { pin page 0; unpin }; app { store page 0 }; cma { migrate } }")
        .map(line -> PAGE + line.substring(line.indexOf(' ') + 1) + " under " + line.split(":")[0]);
  }

  @ParameterizedTest
  @MethodSource("returning")
  void everybodyReturnsUnderEveryFairOrder(String script) {
    assertThat(livelock(script).kind()).isEqualTo(Kind.HOLDS);
    assertThat(verdict(script, "no-deadlock").kind()).isEqualTo(Kind.HOLDS);
  }

  /** Whoever stands still for ever does not spin. */
  @Test
  void whatWaitsForAPinThatStaysIsADeadlock() {
    String script = PAGE + "check { nic { pin page 0 }; app { fsync } } under bias-wait";
    assertThat(verdict(script, "no-deadlock").kind()).isEqualTo(Kind.VIOLATED);
    assertThat(livelock(script).kind()).isEqualTo(Kind.HOLDS);
  }

  @Test
  void aSearchThatIsCutShortDoesNotKnow() {
    assertThat(livelock(LONGTERM + "unevictable depth 10").kind()).isEqualTo(Kind.INCONCLUSIVE);
  }

  /** A session lets who spins rest; told to, it goes round. */
  @Test
  void inASessionWhoSpinsRestsAndGoesRoundWhenToldTo() throws CellFailure {
    String pinning =
        "machine pages 1; design unevictable; map file; pause before 'folio_isolate_lru()';"
            + " pin page 0 to read longterm; ";
    assertThat(shown(pinning + "resume"))
        .contains("pin goes on: waits for the return to the LRU of page 0; pending");
    assertThat(shown(pinning + "resume for 5"))
        .contains("pin goes on: stops before folio_isolate_lru() of page 0");
  }

  /** Two pictures: what breaks first, and the loop. */
  @Test
  void inThePictureAnArrowLeadsBackToWhereTheLoopBegins() throws CellFailure {
    Page page = new Page();
    new StrictInterpreter().run(new Cell("story", LONGTERM + "unevictable"), page);
    assertThat(page.shown.get(page.shown.size() - 1).html())
        .contains(" Then again from step 33, without end. The table below tells the same.");
  }

  @Test
  void theLoopIsDrawnBesideWhatASingleStepBreaks() throws CellFailure {
    assertThat(
            shown(
                PAGE
                    + "check { nic { pin page 0 to read longterm; unpin };"
                    + " app { store page 0; fsync } } under unevictable"))
        .contains(
            "race under unevictable: 32 steps of 2 actors",
            "no-trap: steps 33 to 37 come again and again, and nic never to an end,",
            "race under unevictable: 37 steps of 2 actors",
            "| S14.F7.P6.F5.P5");
  }

  /**
   * A fault that finds the page past the end would drop its lock and try again until truncate,
   * which needs that lock, has unmapped the page. It waits for i_mmap_sem (invalidate_lock)
   * instead.
   */
  @Test
  void aFaultWaitsForTruncateAndDoesNotPassItOver() {
    Verdict verdict =
        livelock(
            PAGE
                + "reclaim; check { app { touch page 0 }; nic { pin page 0 };"
                + " other { truncate to 0 } } under linux-4.20");
    assertThat(verdict.kind()).isEqualTo(Kind.HOLDS);
  }
}
