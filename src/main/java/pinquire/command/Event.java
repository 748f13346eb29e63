package pinquire.command;

import pinquire.path.Step;

/**
 * One step that was taken.
 *
 * @param actor who: {@code p0}, {@code d0}, {@code flusher}, {@code disk}
 * @param path the path it belongs to: {@code write fault}
 * @param file the file concerned; empty when none
 * @param page the page concerned, -1 when none
 * @param step what happened: {@code lock the page}
 * @param linux the Linux function, or {@code [...]} for a step that Linux does not have
 */
public record Event(String actor, String path, String file, int page, String step, String linux) {

  /** The Linux function, or what it does where Linux has none. */
  public String name() {
    int saw = linux.indexOf(": ");
    String function = saw < 0 ? linux : linux.substring(0, saw);
    return isFunction() ? function : step;
  }

  /** What it saw; empty when it asked for nothing. */
  public String saw() {
    int saw = linux.indexOf(": ");
    return saw < 0 ? "" : linux.substring(saw + 2);
  }

  /** Whether its name is that of a Linux function, or one in brackets. */
  public boolean isFunction() {
    return Step.isFunction(linux);
  }
}
