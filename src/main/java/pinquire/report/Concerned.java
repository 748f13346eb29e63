package pinquire.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pinquire.command.Event;
import pinquire.command.Outcome;

/**
 * Which files get a table after a cell: those that its last command changed or in which something
 * broke, else the one that was concerned last.
 *
 * @param all the lines of the cell, at least one
 * @param broken what the cell broke
 */
record Concerned(List<Said> all, Broken broken) {

  List<Difference> files() {
    Said last = all.get(Said.subject(all));
    List<Difference> files =
        Difference.between(last.before(), last.after()).stream()
            .filter(d -> !d.rows().isEmpty())
            .toList();
    List<Difference> told =
        files.stream().filter(d -> d.changed() || broken.concerns(d.file().name())).toList();
    if (!told.isEmpty() || files.size() < 2) {
      return told.isEmpty() ? files : told;
    }
    String name = touched(last.last()).or(this::changedLast).orElse(files.get(0).file().name());
    List<Difference> named = files.stream().filter(d -> d.file().name().equals(name)).toList();
    return named.isEmpty() ? files.subList(0, 1) : named;
  }

  /** The file that the command's steps touched last. */
  private static Optional<String> touched(Outcome outcome) {
    return outcome.trace().steps().stream()
        .map(Event::file)
        .filter(f -> !f.isEmpty())
        .reduce((first, second) -> second);
  }

  private Optional<String> changedLast() {
    return IntStream.iterate(all.size() - 1, i -> i >= 0, i -> i - 1)
        .mapToObj(all::get)
        .flatMap(s -> Difference.between(s.before(), s.after()).stream())
        .filter(Difference::changed)
        .map(d -> d.file().name())
        .findFirst();
  }
}
