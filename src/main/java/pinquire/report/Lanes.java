package pinquire.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Race;

/**
 * The columns of a race: one for each who acts, processors first, or one that tells who does it.
 *
 * @param actors who acts
 * @param heads what each does: {@code CPU0: fsync}
 * @param shared whether there is one column for all
 */
record Lanes(List<String> actors, List<String> heads, boolean shared) {

  /** More actors share a column. */
  private static final int MOST = 3;

  Lanes {
    actors = List.copyOf(actors);
    heads = List.copyOf(heads);
  }

  static Lanes of(Race race) {
    List<String> all = race.moves().stream().map(Race.Move::who).distinct().toList();
    List<String> actors =
        Stream.concat(all.stream().filter(Lanes::isCpu), all.stream().filter(who -> !isCpu(who)))
            .toList();
    List<String> heads = actors.stream().map(who -> head(race, who)).toList();
    return new Lanes(actors, heads, actors.size() > MOST);
  }

  private static boolean isCpu(String who) {
    return who.startsWith("CPU");
  }

  private static String head(Race race, String who) {
    if (!isCpu(who)) {
      return Ascii.of(who);
    }
    return race.moves().stream()
        .filter(move -> move.who().equals(who))
        .map(Race.Move::command)
        .distinct()
        .collect(Collectors.joining(", ", who + ": ", ""));
  }

  /** The same with one column. */
  Lanes inOne() {
    return new Lanes(actors, heads, true);
  }

  /** What stands above the columns. */
  List<String> columns() {
    return shared ? List.of("who", "step") : heads;
  }

  /** What a step writes into the columns. */
  List<String> cells(RaceStep step) {
    return shared
        ? List.of(Ascii.of(step.who()), Ascii.of(step.text()))
        : actors.stream().map(who -> who.equals(step.who()) ? Ascii.of(step.text()) : "").toList();
  }
}
