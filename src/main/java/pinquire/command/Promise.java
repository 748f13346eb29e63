package pinquire.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pinquire.check.Explorer;
import pinquire.check.Fairness;
import pinquire.hazard.Reproducer;

/**
 * What is asked of all that can follow, where a property is asked of each state. Only {@code check}
 * can tell, once it has gone everywhere.
 */
public enum Promise {
  NO_DEADLOCK(
      Explorer.NO_DEADLOCK,
      "somebody can go on unless everybody has come to an end",
      "L1, L2",
      "J. Hubbard's series of July 2018 has fsync wait for pins; an RDMA pin lasts for days",
      new Reproducer(
          "machine pages 1; map file; pin page 0; check { app { fsync } }",
          "bias-wait",
          "linux-6.19")),
  NO_TRAP(
      Explorer.NO_TRAP,
      "everybody can still come to an end, and does if those who act come in at random",
      "L1 to L5",
      "commit 517f496e1e61: a long-term pin of a page that stays off the LRU is tried for ever",
      new Reproducer(
          "machine pages 1; map file; check { nic { pin page 0 to read longterm } }",
          "unevictable",
          "linux-6.19")),
  NO_LIVELOCK(
      Explorer.NO_LIVELOCK,
      "everybody comes to an end if whoever can move again and again does (strong fairness)",
      "L1 to L5",
      "mm/gup.c: after a fault the page is looked up again, and may have been cleaned meanwhile",
      new Reproducer(
          "machine pages 1; map file; check { nic { pin page 0 }; flusher { forever { writeback }"
              + " } }",
          "linux-6.19",
          "mmu-notifier")),
  NO_STARVATION(
      Explorer.NO_STARVATION,
      "everybody comes to an end even if only those move for certain who always can (weak fairness)",
      "L1 to L5",
      "commit 5ef64cc8987a: who waits for the page lock was passed over, until it was handed on",
      new Reproducer(
          "machine pages 1; map file; pin page 0; check { app { fsync }; flusher { forever {"
              + " writeback } } }",
          "bias-bounce",
          "linux-6.19"));

  private final String word;
  private final String meaning;
  private final String number;
  private final String source;

  @SuppressWarnings("ImmutableEnumChecker") // a record of strings
  private final Reproducer reproducer;

  Promise(String word, String meaning, String number, String source, Reproducer reproducer) {
    this.word = word;
    this.meaning = meaning;
    this.number = number;
    this.source = source;
    this.reproducer = reproducer;
  }

  /** All there are. */
  public static List<Promise> all() {
    return List.of(values());
  }

  /** The one of this name. */
  public static Optional<Promise> named(String name) {
    return Arrays.stream(values()).filter(promise -> promise.word.equals(name)).findFirst();
  }

  /** {@code no-livelock}. */
  public String word() {
    return word;
  }

  /** What must be true, one line. */
  public String meaning() {
    return meaning;
  }

  /** Which of the liveness properties it is the general form of. */
  public String number() {
    return number;
  }

  /** The incident or the mail it comes from. */
  public String source() {
    return source;
  }

  /** The shortest check that breaks it. */
  public Reproducer reproducer() {
    return reproducer;
  }

  /**
   * What it assumes of schedules without end, in two words; empty for one that is not about them.
   */
  public Optional<String> assumes() {
    return switch (this) {
      case NO_DEADLOCK -> Optional.empty();
      case NO_TRAP -> Optional.of("by chance");
      case NO_LIVELOCK -> Optional.of("strong fairness");
      case NO_STARVATION -> Optional.of("weak fairness");
    };
  }

  /** Whether it is about schedules without end. */
  boolean isAboutLoops() {
    return this != NO_DEADLOCK;
  }

  /** What it assumes of schedules without end. */
  Fairness fairness() {
    return switch (this) {
      case NO_DEADLOCK, NO_TRAP -> Fairness.CHANCE;
      case NO_LIVELOCK -> Fairness.STRONG;
      case NO_STARVATION -> Fairness.WEAK;
    };
  }
}
