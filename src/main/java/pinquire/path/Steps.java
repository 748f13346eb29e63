package pinquire.path;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import pinquire.design.Era;
import pinquire.machine.Filesystem.Family;
import pinquire.machine.Page;

/**
 * Writes a program down, step by step; labels stand for steps that are not written yet. What is
 * done for each of many things is written for the first of them, and for another when it is its
 * turn.
 */
final class Steps {

  private final Era era;
  private final Family family;
  private final List<Part> parts = new ArrayList<>();
  private final List<Label> endings = new ArrayList<>();
  private List<Draft> drafts = new ArrayList<>();
  private int first;
  private boolean repeating;
  private String path = "";
  private @Nullable Page page;

  /** Steps that come so many times, drafted for the first time. */
  private record Part(int first, List<Draft> drafts, int times, IntConsumer writer) {

    int end() {
      return Math.addExact(first, Math.multiplyExact(drafts.size(), times));
    }
  }

  /** Nothing is written yet; functions go by their names in this era and family. */
  Steps(Era era, Family family) {
    this.era = era;
    this.family = family;
    while (endings.size() < Ending.values().length) {
      endings.add(new Label());
    }
  }

  /** A step that can be gone to. */
  static final class Label {
    private int number = -1;
  }

  /** The steps that follow belong to this path and are about this page. */
  Steps path(String name, @Nullable Page about) {
    path = name;
    page = about;
    return this;
  }

  Label label() {
    return new Label();
  }

  /** A label for the step that is written next. */
  Label here() {
    Label label = new Label();
    place(label);
    return label;
  }

  /** The label stands for the step that is written next. */
  void place(Label label) {
    label.number = first + drafts.size();
  }

  /**
   * Writes the same steps for each of some things, one after the other. The writer begins with the
   * path they belong to, goes to labels of its own or to endings, and reads nothing of the machine
   * that may have changed when it is asked again.
   */
  <T> void each(List<T> things, Consumer<T> writer) {
    if (repeating || things.isEmpty()) {
      things.forEach(writer);
      return;
    }
    part(1, once -> {});
    repeating = true;
    writer.accept(things.get(0));
    repeating = false;
    part(things.size(), index -> writer.accept(things.get(index)));
  }

  /** What was drafted last comes so many times. */
  private void part(int times, IntConsumer writer) {
    if (!drafts.isEmpty()) {
      Part part = new Part(first, drafts, times, writer);
      parts.add(part);
      begin(part.end(), 0);
    }
  }

  private void begin(int number, int length) {
    drafts = new ArrayList<>(length);
    first = number;
    path("", null);
  }

  Label ending(Ending ending) {
    return endings.get(ending.ordinal());
  }

  Draft step(String what, LinuxFunction function) {
    return step(what, function.in(era, family));
  }

  Draft step(String what, String linux) {
    Draft draft = new Draft(path, page, what, linux);
    drafts.add(draft);
    return draft;
  }

  private static boolean always() {
    return true;
  }

  private static void nothing() {}

  Program program(String name) {
    part(1, once -> {});
    repeating = true;
    for (Ending ending : Ending.values()) {
      ending(ending).number = ending.after(first);
    }
    return new Program(name, parts.stream().map(this::block).toList());
  }

  private Block block(Part part) {
    int length = part.drafts.size();
    return new Block(
        finished(part.first, part.drafts),
        part.times,
        index -> {
          begin(part.first + index * length, length);
          part.writer.accept(index);
          if (drafts.size() != length) {
            throw new IllegalStateException(
                "a path has %d steps for one thing and %d for another"
                    .formatted(length, drafts.size()));
          }
          return finished(first, drafts);
        });
  }

  private static Block.Written finished(int first, List<Draft> drafts) {
    List<Step> steps = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      steps.add(draft.finished(first + steps.size() + 1));
    }
    return new Block.Written(first, steps);
  }

  /** A step being written. The ways are asked in the order they were given. */
  static final class Draft {
    private final String path;
    private final @Nullable Page page;
    private final String what;
    private final String linux;
    private final List<Fork> forks = new ArrayList<>(2);
    private Step.@Nullable Await await;
    private boolean own;

    private record Fork(BooleanSupplier when, String saw, Runnable effect, @Nullable Label to) {}

    Draft(String path, @Nullable Page page, String what, String linux) {
      this.path = path;
      this.page = page;
      this.what = what;
      this.linux = linux;
    }

    /** Blocks until the condition holds. */
    Draft awaits(String thing, BooleanSupplier over) {
      await = new Step.Await(thing, over, false);
      return this;
    }

    /** Goes round and round until the condition holds. */
    Draft spins(String thing, BooleanSupplier over) {
      await = new Step.Await(thing, over, true);
      return this;
    }

    /** Looks at nothing and changes nothing but what the task holds. */
    Draft own() {
      own = true;
      return this;
    }

    /** Goes to a label, and does nothing else, when the condition holds. */
    Draft when(BooleanSupplier condition, String saw, Label to) {
      return when(condition, saw, Steps::nothing, to);
    }

    /** Does something and goes to a label when the condition holds. */
    Draft when(BooleanSupplier condition, String saw, Runnable effect, Label to) {
      forks.add(new Fork(condition, saw, effect, to));
      return this;
    }

    /** Nothing happens, and then the next step. */
    void then() {
      then(Steps::nothing);
    }

    /** What happens otherwise, and then the next step. */
    void then(Runnable effect) {
      forks.add(new Fork(Steps::always, "", effect, null));
    }

    /** What was seen otherwise, and then the next step. */
    void otherwise(String saw) {
      forks.add(new Fork(Steps::always, saw, Steps::nothing, null));
    }

    /** What was seen and happens otherwise, and then the next step. */
    void otherwise(String saw, Runnable effect) {
      forks.add(new Fork(Steps::always, saw, effect, null));
    }

    /** What happens otherwise, and where it goes. */
    void then(Runnable effect, Label to) {
      forks.add(new Fork(Steps::always, "", effect, to));
    }

    private Step finished(int following) {
      List<Step.Way> ways = new ArrayList<>(forks.size());
      for (Fork fork : forks) {
        int next = fork.to == null ? following : fork.to.number;
        if (next < 0) {
          throw new IllegalStateException("'" + what + "' goes to a label that was not placed");
        }
        ways.add(new Step.Way(fork.when, fork.saw, fork.effect, next));
      }
      return new Step(path, page, what, linux, await, ways, own);
    }
  }
}
