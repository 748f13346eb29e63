package pinquire.design;

import pinquire.machine.Folio;

/**
 * A pin adds GUP_PIN_COUNTING_BIAS to the reference count (Linux 5.7, commit 3faa52c03f44); the
 * test is folio_maybe_dma_pinned(). That many ordinary references look like a pin.
 */
public record RefCountBias() implements PinTracking {

  /** GUP_PIN_COUNTING_BIAS. */
  public static final long BIAS = 1024;

  @Override
  public void pin(Folio folio) {
    folio.addRef(BIAS);
  }

  @Override
  public void unpin(Folio folio) {
    folio.addRef(-BIAS);
  }

  @Override
  public boolean pinned(Folio folio) {
    return unsigned(folio) >= BIAS;
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
    return Long.toString(unsigned(folio) / BIAS);
  }

  @Override
  public long refWeight() {
    return BIAS;
  }
}
