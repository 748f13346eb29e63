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

  private List<String> lines() {
    State state = new RaceMoments(race).start();
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
