package pinquire.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** All that can happen next in the states of a block. */
final class Expansion {

  private static final Moves EVERY = (actor, place, index) -> true;

  /** Nobody in particular. */
  private static final int ANYBODY = -1;

  private final Block block;
  private final Folding folding;
  private final List<ActorLoops> actors = new ArrayList<>();
  private final int[] alone = new int[Block.STATES];
  private final int[] anybody = new int[Block.STATES];
  private Reductions reductions = Reductions.NONE;
  private Moves some = EVERY;

  /** Whether anybody passes through anywhere. */
  private boolean passes;

  /**
   * The loops of an actor.
   *
   * @param through the places that it passes through
   */
  private record ActorLoops(
      Loops.Around place, List<List<Loops.Around>> moves, List<Boolean> through) {

    boolean passes() {
      return through.contains(true);
    }
  }

  Expansion(Model model, Loops loops, Block block) {
    this.block = block;
    folding = new Folding(model);
    Arrays.fill(anybody, ANYBODY);
    for (int number = 0; number < model.actors().size(); number++) {
      int actor = number;
      List<List<Move>> moves = model.actors().get(actor).moves();
      actors.add(
          new ActorLoops(
              loops.of(model.actors().get(actor)),
              moves.stream().map(at -> at.stream().map(loops::of).toList()).toList(),
              IntStream.range(0, moves.size())
                  .mapToObj(place -> model.isPassedThrough(actor, place))
                  .toList()));
    }
  }

  /** What is left out from now on. */
  void reduce(Reductions now) {
    reductions = now;
    passes = now.passes() && actors.stream().anyMatch(ActorLoops::passes);
    Arrays.fill(alone, ANYBODY);
  }

  /** What states are folded by; nothing when they are not. */
  Folding folding() {
    return folding;
  }

  /** Whether states are folded. */
  boolean folds() {
    return reductions.folds() && !folding.isEmpty();
  }

  /** Some of the moves of a model. */
  interface Moves {
    boolean has(int actor, int place, int index);
  }

  /** What is done with the rows. */
  interface Sink {

    /** There may be no room for what comes next. */
    void full();

    /** A move was taken in {@code count} states; its rows are the last ones of the block. */
    void taken(int actor, int place, int index, int count);
  }

  /** Takes every move in every state of the block. */
  void run(Sink sink) {
    findAlone();
    run(sink, alone);
  }

  /** The same, and the moves of those whom somebody keeps from moving; see {@link #moves}. */
  void runAll(Sink sink) {
    findAlone();
    run(sink, anybody);
  }

  /** Takes only some of the moves. */
  void run(Moves which, Sink sink) {
    some = which;
    try {
      run(sink);
    } finally {
      some = EVERY;
    }
  }

  private void run(Sink sink, int[] only) {
    for (int number = 0; number < actors.size(); number++) {
      ActorLoops actor = actors.get(number);
      int places = actor.moves.size();
      block.place(actor.place, places);
      int picked = passes ? block.sort(places, number, only) : block.sort(places);
      for (int place = 0; place < places && picked > 0; place++) {
        int start = block.start(place);
        int end = place + 1 < places ? block.start(place + 1) : picked;
        if (start < end) {
          run(sink, actor.moves.get(place), number, place, start, end);
        }
      }
    }
  }

  /** Finds the states in which only one actor moves: who passes through somewhere. */
  private void findAlone() {
    if (!passes) {
      return;
    }
    Arrays.fill(alone, 0, block.states, ANYBODY);
    for (int number = 0; number < actors.size(); number++) {
      ActorLoops actor = actors.get(number);
      if (actor.passes()) {
        block.place(actor.place, actor.moves.size());
        for (int state = 0; state < block.states; state++) {
          if (actor.through.get(block.places[state])) {
            alone[state] = number;
          }
        }
      }
    }
  }

  /** Takes every move in the one state of the block, whoever else passes through somewhere. */
  void runOne(Sink sink) {
    findAlone();
    for (int number = 0; number < actors.size(); number++) {
      ActorLoops actor = actors.get(number);
      int place = block.pickOne(actor.place, actor.moves.size());
      run(sink, actor.moves.get(place), number, place, 0, 1);
    }
  }

  /** Whether an actor moves in a state of the block, and nobody passes through somewhere. */
  boolean moves(int state, int actor) {
    return alone[state] == ANYBODY || alone[state] == actor;
  }

  private void run(Sink sink, List<Loops.Around> moves, int actor, int place, int start, int end) {
    for (int index = 0; index < moves.size(); index++) {
      if (!some.has(actor, place, index)) {
        continue;
      }
      if (block.isFullFor(end - start)) {
        sink.full();
      }
      block.breaks = 0;
      int count = moves.get(index).take(block, start, end);
      fold(count);
      sink.taken(actor, place, index, count);
    }
  }

  /** Folds the last rows of the block. */
  private void fold(int count) {
    if (folds()) {
      for (int row = block.taken - count; row < block.taken; row++) {
        folding.fold(block.rows, block.at(row));
      }
    }
  }
}
