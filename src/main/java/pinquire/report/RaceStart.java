package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pinquire.command.Column;
import pinquire.command.PageState;
import pinquire.command.Race;
import pinquire.command.State;
import pinquire.command.State.FileState;
import pinquire.report.ChangeLine.Change;

/** The state in which a race begins, of the pages that matter. */
final class RaceStart {

  private final Race race;
  private final Set<String> words = new TreeSet<>();

  private RaceStart(Race race) {
    this.race = race;
    for (Race.Move move : race.moves()) {
      ChangeLine.between(move.before(), move.after()).stream()
          .flatMap(line -> line.changes().stream())
          .map(Change::word)
          .forEach(words::add);
    }
  }

  /** One line for neighbours that are equal: {@code page 0: ref 3, pins 0/0}. */
  static List<String> lines(Race race) {
    return new RaceStart(race).lines();
  }

  /** The pages that a step changed, or if there are none those it was about. */
  static State state(Race race) {
    Set<String> changed = new TreeSet<>();
    Set<String> named = new TreeSet<>();
    for (Race.Move move : race.moves()) {
      named.add(key(move.event().file(), move.event().page()));
      for (Difference file : Difference.between(move.before(), move.after())) {
        file.rows().stream()
            .filter(Difference.Pair::changed)
            .flatMap(pair -> pair.range().each())
            .forEach(page -> changed.add(key(file.file().name(), page.first())));
      }
    }
    Set<String> kept = changed.isEmpty() ? named : changed;
    State start = race.start();
    return new State(
        start.design(),
        start.filesystem(),
        start.tables(),
        start.devices(),
        start.files().stream().map(file -> only(file, kept)).toList(),
        List.of());
  }

  private static String key(String file, int page) {
    return page + " " + file;
  }

  private static FileState only(FileState file, Set<String> kept) {
    return new FileState(
        file.name(),
        file.size(),
        file.rows().stream().filter(row -> kept.contains(key(file.name(), row.page()))).toList());
  }

  private List<String> lines() {
    State state = state(race);
    List<String> lines = new ArrayList<>();
    for (FileState file : state.files()) {
      String of = Broken.of(file.name(), state);
      Range open = null;
      String told = "";
      for (PageState row : file.rows()) {
        String text = text(row, Field.of(state));
        boolean goesOn =
            open != null
                && open.owner() == row.owner()
                && open.last() + 1 == row.page()
                && told.equals(text);
        if (open != null && !goesOn) {
          lines.add(open.name() + of + ": " + told);
        }
        open =
            open != null && goesOn
                ? open.upTo(row.page())
                : new Range(row.page(), row.page(), row.owner());
        told = text;
      }
      if (open != null) {
        lines.add(open.name() + of + ": " + told);
      }
    }
    return lines;
  }

  private String text(PageState row, List<Field> fields) {
    if (!row.cached()) {
      return "not in the page cache, disk " + row.disk();
    }
    return fields.stream()
        .filter(field -> words.contains(field.word()) || isTold(field, row))
        .map(field -> field.word() + " " + field.cell().apply(row))
        .collect(Collectors.joining(", "));
  }

  /** A map count and an empty entry say nothing unless they change. */
  private static boolean isTold(Field field, PageState row) {
    return field.column() != Column.MAP && !(field.isPte() && field.cell().apply(row).equals("."));
  }
}
