package pinquire.path;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Steps that come again for each of some things, with other numbers. Those for one thing are
 * written when somebody first stands there; the last few are kept.
 */
final class Block {

  /** As many are kept as there are things to do in anything but a large file. */
  private static final int KEPT = 16;

  private final int first;
  private final int length;
  private final int things;
  private final IntFunction<Written> writer;
  private final @Nullable Written[] kept;

  /** The steps for one thing, the first of which has this number. */
  record Written(int first, List<Step> steps) {

    boolean has(int number) {
      return number >= first && number - first < steps.size();
    }

    Step step(int number) {
      return steps.get(number - first);
    }
  }

  /**
   * A block.
   *
   * @param written the steps for the first thing
   * @param things how many there are, at least one
   * @param writer writes the steps for the one with this index
   */
  Block(Written written, int things, IntFunction<Written> writer) {
    this.first = written.first;
    this.length = written.steps.size();
    this.things = things;
    this.writer = writer;
    this.kept = new Written[Math.min(things, KEPT)];
    kept[0] = written;
  }

  /** The number after its last step. */
  int end() {
    return first + length * things;
  }

  /** The steps for the thing that the step with this number is about. */
  Written around(int number) {
    int index = (number - first) / length;
    int place = index % kept.length;
    Written written = kept[place];
    if (written == null || !written.has(number)) {
      kept[place] = written = writer.apply(index);
    }
    return written;
  }
}
