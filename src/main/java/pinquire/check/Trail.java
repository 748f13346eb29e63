package pinquire.check;

/**
 * Where a way ends that has to be found: in a state that breaks something, or with a move from it.
 *
 * @param depth the number of moves to the broken state, or to the move that breaks something
 */
record Trail(Break broken, int depth) {

  /** The way to a state, whatever it is. */
  static Trail to(long[] row, int depth) {
    return new Trail(new Break(-1, row, null), depth);
  }

  static Explored.Taken taken(Model model, MoveNumber move) {
    return new Explored.Taken(model.actors().get(move.actor()).name(), move.of(model).label());
  }
}
