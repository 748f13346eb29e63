package pinquire.command;

import org.jspecify.annotations.Nullable;

/**
 * A property that a command broke.
 *
 * @param violation what is wrong after the command
 * @param origin where that began; null when it would have taken too long to find out
 */
public record Breach(Violation violation, @Nullable Origin origin) {

  /**
   * The step after which a property did not hold any more, to the end of the command.
   *
   * @param command as written
   * @param number of the step among those of the command, from 1; of several pages the first one's
   * @param pages on how many pages the command broke it; 0 for the machine as a whole
   */
  public record Origin(String command, long number, Event step, int pages) {}
}
