package pinquire.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** One run of a model, move by move, on a row of its own. */
final class Run {

  private final Model model;
  private final List<List<List<Option>>> options;
  private final List<Option> ready = new ArrayList<>();
  private final BitSet settled = new BitSet();
  private final BitSet broken = new BitSet();
  private final long[] row;

  Run(Model model) {
    this.model = model;
    row = new long[model.words()];
    options = options(model.actors());
  }

  /** A move that may be taken. */
  record Option(MoveNumber number, Move move) {
    private boolean isReady() {
      return move.ready().getAsBoolean();
    }
  }

  private static List<List<List<Option>>> options(List<Actor> actors) {
    List<List<List<Option>>> options = new ArrayList<>();
    for (Actor actor : actors) {
      List<List<Option>> places = new ArrayList<>();
      for (List<Move> moves : actor.moves()) {
        List<Option> here = new ArrayList<>();
        for (Move move : moves) {
          here.add(new Option(new MoveNumber(options.size(), places.size(), here.size()), move));
        }
        places.add(here);
      }
      options.add(places);
    }
    return options;
  }

  /** A property that need not be looked at any more. */
  void settle(int property) {
    settled.set(property);
  }

  /** Goes to where everything begins. */
  void begin() {
    Arrays.fill(row, 0);
    model.cursor().point(row, 0);
    model.begin();
    broken.clear();
    look();
  }

  /** All moves that can be taken now; the list is filled anew each time. */
  List<Option> ready() {
    ready.clear();
    for (int actor = 0; actor < options.size(); actor++) {
      for (Option option : here(actor)) {
        if (option.isReady()) {
          ready.add(option);
        }
      }
    }
    return ready;
  }

  private List<Option> here(int actor) {
    return options.get(actor).get(model.actors().get(actor).place().getAsInt());
  }

  /** The move if it can be taken, else the first that its actor can take. */
  Optional<Option> like(MoveNumber wish) {
    List<Option> can = here(wish.actor()).stream().filter(Option::isReady).toList();
    return can.stream()
        .filter(option -> option.number().equals(wish))
        .findFirst()
        .or(() -> can.stream().findFirst());
  }

  void take(Option option) {
    broken.clear();
    Move.Claim claim = option.move().claim();
    if (claim != null && !claim.holds().getAsBoolean()) {
      broken.set(claim.property());
    }
    option.move().effect().run();
    look();
  }

  private void look() {
    for (int property = 0; property < model.properties().size(); property++) {
      if (!settled.get(property) && !model.properties().get(property).holds().getAsBoolean()) {
        broken.set(property);
      }
    }
    broken.andNot(settled);
  }

  /** The state it is in. */
  long[] state() {
    return row.clone();
  }

  /** Goes on from a state. */
  void goTo(long[] state) {
    System.arraycopy(state, 0, row, 0, row.length);
    model.cursor().point(row, 0);
  }

  /** What the last move broke, or what was broken from the beginning, of what is not settled. */
  BitSet broken() {
    return broken;
  }

  /** Whether everybody has come to his end, or home. */
  boolean isAtRest() {
    return model.actors().stream().allMatch(actor -> actor.rests(actor.place().getAsInt()));
  }

  /** Whether nobody can move, although somebody is expected to. */
  boolean isStuck() {
    return ready().isEmpty() && !model.over();
  }
}
