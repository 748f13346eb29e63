package pinquire.check;

import java.util.ArrayList;
import java.util.List;

/** All that can happen next in the states of a block. */
final class Expansion {

  private final Block block;
  private final List<ActorLoops> actors = new ArrayList<>();

  private record ActorLoops(Loops.Around place, List<List<Loops.Around>> moves) {}

  Expansion(Model model, Loops loops, Block block) {
    this.block = block;
    for (Actor actor : model.actors()) {
      actors.add(
          new ActorLoops(
              loops.of(actor),
              actor.moves().stream().map(at -> at.stream().map(loops::of).toList()).toList()));
    }
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
    for (int number = 0; number < actors.size(); number++) {
      ActorLoops actor = actors.get(number);
      int places = actor.moves.size();
      block.sort(actor.place, places);
      for (int place = 0; place < places; place++) {
        int start = block.start(place);
        int end = block.end(place, places);
        if (start < end) {
          run(sink, actor.moves.get(place), number, place, start, end);
        }
      }
    }
  }

  /** Takes every move in the one state of the block. */
  void runOne(Sink sink) {
    for (int number = 0; number < actors.size(); number++) {
      ActorLoops actor = actors.get(number);
      int place = block.pickOne(actor.place);
      run(sink, actor.moves.get(place), number, place, 0, 1);
    }
  }

  private void run(Sink sink, List<Loops.Around> moves, int actor, int place, int start, int end) {
    for (int index = 0; index < moves.size(); index++) {
      if (block.isFullFor(end - start)) {
        sink.full();
      }
      block.breaks = 0;
      int count = moves.get(index).take(block, start, end);
      sink.taken(actor, place, index, count);
    }
  }
}
