package pinquire.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import pinquire.check.Move;
import pinquire.scenario.Role.Origin;

/** What the labels of one actor's moves stand for. */
final class Cues {

  private final Map<String, Origin> origins = new LinkedHashMap<>();
  private final Map<String, Move> moves = new LinkedHashMap<>();

  /**
   * The move that is a way which may be taken at a place.
   *
   * @param to where it may lead
   */
  Move move(
      int place, int way, Origin origin, BooleanSupplier ready, Runnable effect, List<Integer> to) {
    String label = place + "." + way;
    Move move = Move.of(label, ready, effect, to);
    origins.put(label, origin);
    moves.put(label, move);
    return move;
  }

  Move move(String label) {
    return Objects.requireNonNull(moves.get(label), label);
  }

  Origin origin(String label) {
    return Objects.requireNonNull(origins.get(label), label);
  }

  List<Origin> all() {
    return new ArrayList<>(origins.values());
  }
}
