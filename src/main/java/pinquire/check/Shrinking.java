package pinquire.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes a schedule short that breaks a property. A schedule is taken for the order in which actors
 * come in: what each does then follows from the state, and somebody who cannot move is passed over.
 * So any part may be left out, or moved, and the rest still says something; it is kept when the
 * property still breaks, in fewer moves or in as many with fewer changes of hands.
 */
final class Shrinking {

  private static final Comparator<List<MoveNumber>> BETTER =
      Comparator.<List<MoveNumber>>comparingInt(List::size)
          .thenComparingInt(moves -> stretches(moves).size());

  private final Run run;
  private final int actors;
  private final int property;
  private final boolean deadlock;
  private final Runnable tick;
  private List<MoveNumber> best = List.of();

  /**
   * A shrinking.
   *
   * @param property its number; one past the last for a deadlock
   * @param tick called before each attempt; what it throws ends it
   */
  Shrinking(Model model, int property, Runnable tick) {
    this.run = new Run(model);
    this.actors = model.actors().size();
    this.property = property;
    this.deadlock = property == model.properties().size();
    this.tick = tick;
    for (int other = 0; other < model.properties().size(); other++) {
      if (other != property) {
        run.settle(other);
      }
    }
  }

  /**
   * A turn.
   *
   * @param from the first of its moves in the schedule
   * @param to one past its last
   */
  private record Stretch(int actor, int from, int to) {}

  private static List<Stretch> stretches(List<MoveNumber> moves) {
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= moves.size(); at++) {
      int actor = moves.get(from).actor();
      if (at == moves.size() || moves.get(at).actor() != actor) {
        stretches.add(new Stretch(actor, from, at));
        from = at;
      }
    }
    return stretches;
  }

  /** A schedule that is as short as leaving out and moving parts of this one can make it. */
  List<MoveNumber> of(List<MoveNumber> schedule) {
    best = taken(schedule).orElseThrow();
    List<MoveNumber> before;
    do {
      before = best;
      leaveOutEnds();
      leaveOutPieces();
      leaveOutPairs();
      move();
    } while (before != best);
    return best;
  }

  /** Tries whether somebody need not go so far, or not go at all. */
  private void leaveOutEnds() {
    for (int actor = 0; actor < actors; actor++) {
      int mine = actor;
      int moves = (int) best.stream().filter(move -> move.actor() == mine).count();
      int kept = 0;
      while (kept < moves && !accepts(firstOf(mine, kept))) {
        kept += Math.max(1, (moves - kept) / 2);
      }
    }
  }

  /** The best one with only so many moves of an actor. */
  private List<MoveNumber> firstOf(int actor, int kept) {
    List<MoveNumber> fewer = new ArrayList<>();
    int seen = 0;
    for (MoveNumber move : best) {
      if (move.actor() != actor || seen++ < kept) {
        fewer.add(move);
      }
    }
    return fewer;
  }

  /**
   * Tries to do without pieces of half its length, of a quarter, and so on down to single moves.
   */
  private void leaveOutPieces() {
    for (int size = best.size() / 2; size > 0; size /= 2) {
      for (int at = best.size() - size; at >= 0; at -= size) {
        int end = Math.min(at + size, best.size());
        if (at < end) {
          accepts(without(at, end));
        }
      }
    }
  }

  private List<MoveNumber> without(int from, int to) {
    List<MoveNumber> fewer = new ArrayList<>(best.subList(0, from));
    fewer.addAll(best.subList(to, best.size()));
    return fewer;
  }

  /**
   * Tries to do without two stretches that only undo each other, such as taking and giving back.
   */
  private void leaveOutPairs() {
    List<Stretch> stretches = stretches(best);
    for (int one = 0; one < stretches.size(); one++) {
      for (int other = one + 1; other < stretches.size(); other++) {
        Stretch first = stretches.get(one);
        Stretch second = stretches.get(other);
        List<MoveNumber> fewer = without(second.from(), second.to());
        fewer.subList(first.from(), first.to()).clear();
        if (accepts(fewer)) {
          return;
        }
      }
    }
  }

  /** Tries to let a turn come at another time. */
  private void move() {
    boolean better;
    do {
      List<Stretch> stretches = stretches(best);
      better = stretches.stream().anyMatch(stretch -> isBetterElsewhere(stretch, stretches));
    } while (better);
  }

  private boolean isBetterElsewhere(Stretch stretch, List<Stretch> stretches) {
    return stretches.stream()
        .filter(other -> other.from() != stretch.from() && other.from() != stretch.to())
        .anyMatch(other -> accepts(moved(stretch, other.from())));
  }

  /** With a stretch before what stands at a place now. */
  private List<MoveNumber> moved(Stretch stretch, int place) {
    List<MoveNumber> moves = without(stretch.from(), stretch.to());
    int length = stretch.to() - stretch.from();
    int at = place > stretch.from() ? place - length : place;
    moves.addAll(at, best.subList(stretch.from(), stretch.to()));
    return moves;
  }

  /**
   * Takes it for the best one if it is better: done move for move, or else turn for turn, each as
   * far as it went before.
   */
  private boolean accepts(List<MoveNumber> candidate) {
    Optional<List<MoveNumber>> better =
        taken(candidate)
            .filter(this::isBetter)
            .or(() -> takenInTurns(candidate).filter(this::isBetter));
    better.ifPresent(moves -> best = moves);
    return better.isPresent();
  }

  private boolean isBetter(List<MoveNumber> moves) {
    return BETTER.compare(moves, best) < 0;
  }

  /** What is done in this order up to where the property breaks; empty when it does not. */
  private Optional<List<MoveNumber>> taken(List<MoveNumber> wishes) {
    Attempt attempt = new Attempt();
    for (MoveNumber wish : wishes) {
      attempt.goOn(wish);
    }
    return attempt.taken();
  }

  /**
   * The same where each turn goes on to the move that it ended with before, however many it takes.
   */
  private Optional<List<MoveNumber>> takenInTurns(List<MoveNumber> wishes) {
    Attempt attempt = new Attempt();
    for (Stretch stretch : stretches(wishes)) {
      MoveNumber last = wishes.get(stretch.to() - 1);
      boolean went;
      do {
        went = attempt.goOn(last);
      } while (went && !attempt.hasJustTaken(last) && attempt.moves.size() <= best.size());
    }
    return attempt.taken();
  }

  /** A schedule being tried, from the beginning. */
  private final class Attempt {

    private final List<MoveNumber> moves = new ArrayList<>();

    Attempt() {
      tick.run();
      run.begin();
    }

    /** Lets the actor of a move go on, if it can and the property is not broken yet. */
    boolean goOn(MoveNumber wish) {
      Optional<Run.Option> option = isBroken() ? Optional.empty() : run.like(wish);
      option.ifPresent(
          taken -> {
            run.take(taken);
            moves.add(taken.number());
          });
      return option.isPresent();
    }

    boolean hasJustTaken(MoveNumber move) {
      return moves.get(moves.size() - 1).equals(move);
    }

    private boolean isBroken() {
      return run.broken().get(property);
    }

    Optional<List<MoveNumber>> taken() {
      boolean broken = deadlock ? run.isStuck() : isBroken();
      return broken ? Optional.of(moves) : Optional.empty();
    }
  }
}
