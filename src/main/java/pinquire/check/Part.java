package pinquire.check;

/** A part of a graph. */
interface Part {

  /** All of it. */
  Part WHOLE = state -> true;

  /** Those states of a part where an actor does not rest. */
  static Part unresting(Part whole, Graph graph, int actor) {
    return state -> {
      if (!whole.has(state)) {
        return false;
      }
      graph.look(state);
      return graph.busy().get(actor);
    };
  }

  /** Whether a state belongs to it. May look at the state. */
  boolean has(int state);

  /** Whether a move between two of its states belongs to it. */
  default boolean joins(int from, int to) {
    return true;
  }
}
