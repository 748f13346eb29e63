package pinquire.design;

import pinquire.machine.Folio;

/**
 * A pin adds a bias to the reference count (Linux 5.7, commit 3faa52c03f44); the test is
 * folio_maybe_dma_pinned(). That many ordinary references look like a pin.
 *
 * @param bias what one pin weighs
 * @param countsApart whether the fast walk takes a reference first and adds the rest after it, as
 *     since v5.15; before, it added all at once
 */
public record RefCountBias(long bias, boolean countsApart) implements PinTracking {

  /** GUP_PIN_COUNTING_BIAS. */
  public static final long BIAS = 1024;

  /** As in Linux today. */
  public RefCountBias() {
    this(BIAS, true);
  }

  @Override
  public void pin(Folio folio) {
    folio.addRef(bias);
  }

  @Override
  public void count(Folio folio) {
    folio.addRef(bias - 1);
  }

  /** try_grab_page() came with it. */
  @Override
  public boolean stopsAtSignBit() {
    return true;
  }

  @Override
  public void unpin(Folio folio) {
    folio.addRef(-bias);
  }

  @Override
  public boolean pinned(Folio folio) {
    return unsigned(folio) >= bias;
  }

  /** The test takes the count for unsigned, so that one gone wrong still says "pinned". */
  private static long unsigned(Folio folio) {
    return Integer.toUnsignedLong((int) folio.ref());
  }

  @Override
  public String testedBy() {
    return "folio_maybe_dma_pinned()";
  }

  @Override
  public String believed(Folio folio) {
    return Long.toString(unsigned(folio) / bias);
  }

  @Override
  public long refWeight() {
    return bias;
  }
}
