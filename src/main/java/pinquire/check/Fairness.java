package pinquire.check;

/** What a schedule without end owes to those who act; each kind owes more than those before. */
public enum Fairness {

  /**
   * Whoever can always move, from some time on, moves again and again. Whoever can move only now
   * and then, because others take and drop what he waits for, may be passed over.
   */
  WEAK,

  /** Whoever can move again and again, be it only now and then, moves again and again. */
  STRONG,

  /**
   * Whatever can happen again and again does. So it is, but for a chance of nothing, where those
   * who act come in at random: nobody plans to come in at the worst moment each time.
   */
  CHANCE
}
