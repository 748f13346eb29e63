package pinquire.path;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/** The steps of a path for given pages, numbered from 0. Used by one thread. */
public final class Program {

  private final String name;
  private final List<Block> blocks;
  private final int size;
  private final List<Step> steps = new Steps();
  private Block.Written here = new Block.Written(0, List.of());

  Program(String name, List<Block> blocks) {
    this.name = name;
    this.blocks = List.copyOf(blocks);
    this.size = blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).end();
  }

  /** What a person said: {@code fsync}. */
  public String name() {
    return name;
  }

  /** All steps. Those for later things are written when they are asked for. */
  public List<Step> steps() {
    return steps;
  }

  /** The step with this number; empty when the number is that of an ending. */
  public Optional<Step> step(int number) {
    return number < size ? Optional.of(at(number)) : Optional.empty();
  }

  private Step at(int number) {
    if (!here.has(number)) {
      here = blocks.stream().filter(b -> number < b.end()).findFirst().orElseThrow().around(number);
    }
    return here.step(number);
  }

  /** The ending with this number. */
  public Ending ending(int number) {
    return Ending.values()[number - size];
  }

  private final class Steps extends AbstractList<Step> implements RandomAccess {
    @Override
    public Step get(int number) {
      if (number < 0 || number >= size) {
        throw new IndexOutOfBoundsException(number + " of " + size);
      }
      return at(number);
    }

    @Override
    public int size() {
      return size;
    }
  }
}
