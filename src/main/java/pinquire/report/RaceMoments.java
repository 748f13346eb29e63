package pinquire.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import pinquire.command.PageState;
import pinquire.command.Race;
import pinquire.command.State;
import pinquire.command.State.FileState;
import pinquire.command.Violation;
import pinquire.hazard.Properties;
import pinquire.hazard.Property;

/** The pages that matter in a race, as they are at each moment of it. */
final class RaceMoments {

  private final Race race;
  private final Set<String> kept;

  /** Those that a step changed, or if there are none those it was about. */
  RaceMoments(Race race) {
    this.race = race;
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
    kept = changed.isEmpty() ? named : changed;
  }

  private static String key(String file, int page) {
    return page + " " + file;
  }

  /** The state before the first step, of which nothing is said to be wrong. */
  State start() {
    return moment(race.start(), List.of());
  }

  /** The state after so many steps. */
  State after(int steps) {
    State now = moment(race.start(), race.start().violations());
    for (Race.Move move : race.steps().subList(0, steps)) {
      now = seen(now, move.after());
    }
    return now;
  }

  private State moment(State state, List<Violation> violations) {
    List<FileState> files = state.files().stream().map(file -> file(file, file.rows())).toList();
    return state(state, files, violations);
  }

  private FileState file(FileState file, List<PageState> rows) {
    return new FileState(
        file.name(),
        file.size(),
        rows.stream().filter(row -> kept.contains(key(file.name(), row.page()))).toList());
  }

  private static State state(State like, List<FileState> files, List<Violation> violations) {
    return new State(
        like.design(), like.filesystem(), like.tables(), like.devices(), files, violations);
  }

  /** The state with some pages as they were seen later. */
  private State seen(State now, State later) {
    List<FileState> files = new ArrayList<>();
    for (FileState file : later.files()) {
      Stream<PageState> others =
          rows(now, file.name()).stream()
              .filter(row -> file.rows().of(row.page()).isEmpty())
              .map(row -> row.ofTables(now.tables(), later.tables()));
      List<PageState> rows =
          Stream.concat(others, file.rows().stream())
              .sorted(Comparator.comparing(PageState::page))
              .toList();
      files.add(file(file, rows));
    }
    return state(later, files, violations(now, later));
  }

  private static List<PageState> rows(State state, String file) {
    return state.files().stream()
        .filter(f -> f.name().equals(file))
        .flatMap(f -> f.rows().stream())
        .toList();
  }

  /** What was wrong with other pages, and what was seen to be wrong. */
  private static List<Violation> violations(State now, State later) {
    List<Violation> all = new ArrayList<>();
    for (Violation old : now.violations()) {
      List<Integer> others =
          old.pages().stream().filter(page -> !isSeen(later, old.file(), page)).toList();
      if (!others.isEmpty()) {
        all.add(about(old, others));
      }
    }
    later.violations().forEach(fresh -> add(all, fresh));
    all.sort(Comparator.comparing(RaceMoments::rank));
    return all;
  }

  private static boolean isSeen(State later, String file, int page) {
    return later.files().stream()
        .anyMatch(f -> f.name().equals(file) && !f.rows().of(page).isEmpty());
  }

  private static void add(List<Violation> all, Violation fresh) {
    for (int i = 0; i < all.size(); i++) {
      Violation old = all.get(i);
      if (about(old, fresh.pages()).equals(fresh)) {
        Stream<Integer> pages = Stream.concat(old.pages().stream(), fresh.pages().stream());
        all.set(i, about(old, pages.sorted().distinct().toList()));
        return;
      }
    }
    all.add(fresh);
  }

  private static Violation about(Violation violation, List<Integer> pages) {
    return new Violation(
        violation.property(),
        violation.file(),
        pages,
        violation.owner(),
        violation.mark(),
        violation.sentence());
  }

  private static int rank(Violation violation) {
    List<String> names = Properties.all().stream().map(Property::name).toList();
    return names.indexOf(violation.property());
  }
}
