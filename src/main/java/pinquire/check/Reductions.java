package pinquire.check;

/**
 * What a search leaves out because it would find nothing new there. Whether a property holds, how
 * long its shortest schedule is, and which moves are never taken do not depend on it; how many
 * states there are does.
 *
 * @param folds whether states that differ in nothing but which of two twins is which count as one
 *     (see {@link Model#twins})
 * @param passes whether nobody comes in where nothing shared was touched (see {@link
 *     Model#isPassedThrough})
 */
public record Reductions(boolean folds, boolean passes) {

  public static final Reductions ALL = new Reductions(true, true);
  public static final Reductions NONE = new Reductions(false, false);

  public Reductions withoutFolding() {
    return new Reductions(false, passes);
  }

  public Reductions withoutPassing() {
    return new Reductions(folds, false);
  }
}
