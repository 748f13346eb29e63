package pinquire.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import pinquire.command.Breach;
import pinquire.command.Column;
import pinquire.command.Event;
import pinquire.command.State;
import pinquire.command.Violation;
import pinquire.hazard.Properties;
import pinquire.hazard.Property;

/**
 * The violated properties that a report tells: where their marks stand and how they read.
 *
 * @param breaches how they came to be violated, as far as that is told
 */
record Broken(List<Violation> violations, List<Breach> breaches) {

  static final Phrase VIOLATED = marked("VIOLATED");

  Broken {
    violations = List.copyOf(violations);
    breaches = List.copyOf(breaches);
  }

  /** All that is violated in a state. */
  static Broken in(State state) {
    return new Broken(state.violations(), List.of());
  }

  /** Those that are violated in the state, of the properties and files of these. */
  static Broken standing(List<Breach> breaches, State state) {
    return new Broken(
        state.violations().stream()
            .filter(now -> breaches.stream().anyMatch(was -> isSame(was.violation(), now)))
            .toList(),
        breaches);
  }

  /** Whether both say that the same property does not hold for the same thing. */
  static boolean isSame(Violation one, Violation other) {
    return one.property().equals(other.property())
        && one.file().equals(other.file())
        && one.owner() == other.owner();
  }

  /** The columns that carry a mark in the row of a page. */
  Set<Column> marks(String file, Range page) {
    Set<Column> marks = EnumSet.noneOf(Column.class);
    violations.stream()
        .filter(v -> v.file().equals(file) && v.owner() == page.owner())
        .filter(v -> Collections.binarySearch(v.pages(), page.first()) >= 0)
        .forEach(v -> marks.add(v.mark()));
    return marks;
  }

  /** The pages of a file from which on other marks may stand. */
  NavigableSet<Integer> edges(String file) {
    NavigableSet<Integer> edges = new TreeSet<>();
    violations.stream()
        .filter(v -> v.file().equals(file))
        .flatMap(v -> Range.of(v.pages(), v.owner()).stream())
        .forEach(range -> edges.addAll(List.of(range.first(), range.last() + 1)));
    return edges;
  }

  boolean concerns(String file) {
    return violations.stream().anyMatch(v -> v.file().equals(file));
  }

  /** The lines for one file; {@code ""} for what concerns the whole machine. */
  List<Phrase> phrases(String file, State state) {
    return violations.stream()
        .filter(v -> v.file().equals(file))
        .map(v -> phrase(v, state))
        .toList();
  }

  /** The lines for all files that are not these, and for the machine. */
  List<Phrase> others(List<String> files, State state) {
    return violations.stream()
        .filter(v -> !files.contains(v.file()))
        .map(v -> phrase(v, state))
        .toList();
  }

  private Phrase phrase(Violation violation, State state) {
    Phrase origin =
        breaches.stream()
            .filter(breach -> isOf(breach.violation(), violation))
            .reduce((first, last) -> last)
            .map(breach -> origin(breach, state))
            .orElse(Phrase.NONE);
    return phrase(
        violation, state, origin.isEmpty() ? origin : Phrase.of(origin, Phrase.plain(".")));
  }

  /** Whether what broke is a part of what is violated. */
  private static boolean isOf(Violation broken, Violation now) {
    return isSame(broken, now)
        && (now.pages().isEmpty() || !Collections.disjoint(broken.pages(), now.pages()));
  }

  /** What a command broke and what holds again after a later one. */
  static Phrase healed(Breach breach, State state) {
    Phrase origin = origin(breach, state);
    String again =
        origin.isEmpty() ? " It holds again at the end." : "; it holds again at the end.";
    return phrase(breach.violation(), state, Phrase.of(origin, Phrase.plain(again)));
  }

  /** {@code " Broken at step 9 of fsync, folio_end_writeback() by disk"}, or nothing. */
  private static Phrase origin(Breach breach, State state) {
    Breach.Origin origin = breach.origin();
    if (origin == null) {
      return Phrase.NONE;
    }
    Event step = origin.step();
    boolean known = step.page() < 0 || breach.violation().pages().equals(List.of(step.page()));
    String page = known ? "" : " of page " + step.page() + of(step.file(), state);
    String more =
        origin.pages() < 2 ? "" : ", then on " + Counts.of(origin.pages() - 1, "more page");
    return Phrase.of(
        Phrase.plain(" Broken at step " + Counts.of(origin.number()) + " of "),
        Phrase.code(origin.command()),
        Phrase.plain(", "),
        step.isFunction() ? Phrase.code(step.name()) : Phrase.plain("'" + step.name() + "'"),
        Phrase.plain(page + " by " + step.actor() + more));
  }

  /**
   * One line.
   *
   * @param end what follows the sentence
   */
  static Phrase phrase(Violation violation, State state, Phrase end) {
    return Phrase.of(VIOLATED, Phrase.plain(" "), sentence(violation, state), end);
  }

  /**
   * One line of a race.
   *
   * @param end what follows the sentence
   */
  static Phrase cry(Violation violation, State state, Phrase end) {
    return Phrase.of(cried(violation), Phrase.plain("  "), sentence(violation, state), end);
  }

  /** {@code *** NOT STABLE ***}. */
  static Phrase cried(Violation violation) {
    return marked("*** " + cry(violation) + " ***");
  }

  /** {@code NOT STABLE}. */
  static String cry(Violation violation) {
    String name = violation.property();
    return Properties.named(name).map(Property::cry).orElseGet(() -> Property.cry(name));
  }

  private static Phrase sentence(Violation violation, State state) {
    return Phrase.of(
        Phrase.code(violation.property()),
        Phrase.plain(where(violation, state) + ": " + violation.sentence()));
  }

  private static Phrase marked(String words) {
    return new Phrase(words, Style.element("strong", Style.BAR + ";padding-left:8px", words));
  }

  /** The file is named where there are several. */
  private static String where(Violation violation, State state) {
    String of = of(violation.file(), state);
    if (violation.pages().isEmpty()) {
      return of.isEmpty() ? "" : "," + of;
    }
    return ", " + Range.name(violation.pages(), violation.owner()) + of;
  }

  /** {@code of g} where there are several files. */
  static String of(String file, State state) {
    return file.isEmpty() || state.files().size() < 2 ? "" : " of " + file;
  }

  /** Text lines: what is wrong stands beside the word. */
  static List<String> lines(List<Phrase> phrases) {
    return phrases.stream().flatMap(p -> Lines.fill(p.text(), 9).stream()).toList();
  }
}
