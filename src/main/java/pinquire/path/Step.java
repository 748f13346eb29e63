package pinquire.path;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import pinquire.machine.Page;

/**
 * One atomic thing that a path does. Between two steps any other actor may come in.
 *
 * @param path the path it belongs to: {@code write fault}
 * @param page the page concerned; null when it is none or many
 * @param what it does, a verb first: {@code lock the page}
 * @param linux the Linux function it stands for; {@code [...]} for a step Linux does not have
 * @param await what it waits for; null when it never waits
 * @param ways what may happen, in this order of asking; the last one always can
 * @param own whether it looks at nothing and changes nothing but what its task holds, so that
 *     nobody else can tell whether it has been taken
 */
public record Step(
    String path,
    @Nullable Page page,
    String what,
    String linux,
    @Nullable Await await,
    List<Way> ways,
    boolean own) {

  public Step {
    ways = List.copyOf(ways);
  }

  /**
   * A condition that blocks.
   *
   * @param what is waited for: {@code the page lock}
   * @param spins whether it does not sleep meanwhile, but goes round and round: it can go on at any
   *     time, and comes back
   */
  public record Await(String what, BooleanSupplier over, boolean spins) {}

  /**
   * One way a step may go.
   *
   * @param when it is taken
   * @param saw what the function saw, as it stands after a colon; empty when that is no question
   * @param effect on the machine
   * @param next the number of the step after it, or of an {@link Ending}
   */
  public record Way(BooleanSupplier when, String saw, Runnable effect, int next) {}

  /**
   * Whether it goes by this name: its words, or its Linux function with or without brackets, by its
   * name in 2018 or today.
   */
  public boolean isCalled(String name) {
    return what.equals(name)
        || linux.equals(name)
        || linux.equals(name + "()")
        || LinuxFunction.isOne(linux, name.endsWith("()") ? name : name + "()");
  }

  /** The Linux function, or what it does where Linux has none. */
  public String name() {
    return isFunction(linux) ? linux : what;
  }

  /** Whether this names a Linux function, or stands in brackets. */
  public static boolean isFunction(String linux) {
    return linux.startsWith("[") || linux.contains("()");
  }

  /** Whether the disk has more to do once it is taken. */
  public boolean submits() {
    return LinuxFunction.SUBMIT.has(linux);
  }

  /** Whether taking it now leads on. Who spins may rest here until it does. */
  public boolean ready() {
    return await == null || await.over().getAsBoolean();
  }

  /** Whether it can be taken now, be it to go round once more. */
  public boolean possible() {
    return ready() || (await != null && await.spins());
  }

  /** The way it goes now. */
  public Way way() {
    for (Way way : ways) {
      if (way.when().getAsBoolean()) {
        return way;
      }
    }
    throw new IllegalStateException("step '" + what + "' goes no way");
  }
}
