package pinquire.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pinquire.scenario.Role.Origin;

/** What the labels of one actor's moves stand for. */
final class Cues {

  private final Map<String, Origin> origins = new LinkedHashMap<>();

  /** The label of a way that may be taken at a place. */
  String note(int place, int way, Origin origin) {
    String label = place + "." + way;
    origins.put(label, origin);
    return label;
  }

  Origin origin(String label) {
    return Objects.requireNonNull(origins.get(label), label);
  }

  List<Origin> all() {
    return new ArrayList<>(origins.values());
  }
}
