package pinquire.path;

import java.util.List;
import java.util.Optional;

/**
 * The steps of a path for given pages, numbered from 0.
 *
 * @param name what a person said: {@code fsync}
 */
public record Program(String name, List<Step> steps) {

  public Program {
    steps = List.copyOf(steps);
  }

  /** The step with this number; empty when the number is that of an ending. */
  public Optional<Step> step(int number) {
    return number < steps.size() ? Optional.of(steps.get(number)) : Optional.empty();
  }

  /** The ending with this number. */
  public Ending ending(int number) {
    return Ending.values()[number - steps.size()];
  }
}
