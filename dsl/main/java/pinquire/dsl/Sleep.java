package pinquire.dsl;

/**
 * What {@code sleep} means in Groovy, in place of Groovy's own methods, which go on sleeping when
 * they are interrupted. Groovy finds this by {@code META-INF/groovy}.
 */
public final class Sleep {

  private Sleep() {}

  /**
   * Sleeps until it is over or the cell is to end.
   *
   * @param self whoever it is called on; it makes no difference
   */
  public static void sleep(Object self, long milliseconds) throws InterruptedException {
    Interruption.check();
    Thread.sleep(milliseconds);
  }
}
