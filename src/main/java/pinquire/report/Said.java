package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Breach;
import pinquire.command.Outcome;
import pinquire.command.State;

/**
 * One line above the table: a command and what it did, or the same several times in a row.
 *
 * @param first the first of them
 * @param last the last of them
 * @param count how many
 * @param healed what they broke and what holds again at the end
 */
record Said(Outcome first, Outcome last, int count, List<Breach> healed) {

  /** In a cell of more commands than this, equal ones that follow each other are one line. */
  private static final int FEW = 12;

  /** Under a command no more lines than this tell its changes. */
  private static final int MOST_CHANGES = 8;

  Said {
    healed = List.copyOf(healed);
  }

  /**
   * The lines of a cell; commands that have nothing to tell and changed nothing are left out.
   *
   * @param end what is violated at the end of the cell
   */
  static List<Said> of(List<Outcome> outcomes, Broken end) {
    List<Said> all = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      Said next = new Said(outcome, outcome, 1, healed(outcome, end));
      Said open = all.isEmpty() ? null : all.get(all.size() - 1);
      if (open != null && outcomes.size() > FEW && open.reads().equals(next.reads())) {
        all.set(all.size() - 1, open.upTo(next));
      } else if (next.isTold()) {
        all.add(next);
      }
    }
    return all;
  }

  /**
   * The index of the one whose changes the table shows: the last that was more than a look at the
   * machine.
   */
  static int subject(List<Said> all) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (!all.get(i).last.command().verb().onlyLooks()) {
        return i;
      }
    }
    return all.size() - 1;
  }

  private static List<Breach> healed(Outcome outcome, Broken end) {
    return outcome.broken().stream()
        .filter(b -> end.violations().stream().noneMatch(e -> Broken.isSame(b.violation(), e)))
        .toList();
  }

  private Said upTo(Said next) {
    List<Breach> both = Stream.concat(healed.stream(), next.healed.stream()).distinct().toList();
    return new Said(first, next.last, count + 1, both);
  }

  private boolean isTold() {
    return !first.told().isEmpty() || !before().equals(after());
  }

  State before() {
    return first.before();
  }

  State after() {
    return last.after();
  }

  String command() {
    return first.command().text();
  }

  private String reads() {
    return command() + (first.told().isEmpty() ? "" : ": " + first.told());
  }

  private String times() {
    return count == 1 ? "" : " (" + Counts.of(count) + " times)";
  }

  /** The line in text; the changes below it, but for the command whose changes the table shows. */
  List<String> lines(boolean inTable) {
    List<String> lines = new ArrayList<>(Lines.fill(Ascii.of(reads() + times()), 2));
    if (!inTable) {
      List<ChangeLine> changes = ChangeLine.between(before(), after());
      List<ChangeLine> told = told(changes);
      int width = told.stream().mapToInt(c -> Ascii.of(c.name()).length()).max().orElse(0);
      told.forEach(c -> lines.addAll(c.lines(width)));
      if (told.size() < changes.size()) {
        lines.add("  " + more(changes));
      }
    }
    healed().forEach(b -> lines.addAll(Lines.fill("  " + Broken.healed(b, after()).text(), 11)));
    return lines;
  }

  /** The same as an item of a list. */
  String html(boolean inTable) {
    String told = Phrase.plain(first.told() + times()).html();
    String said =
        Phrase.code(command()).html()
            + (told.isEmpty() ? "" : ": " + (inTable ? "<b>" + told + "</b>" : told));
    return Style.element("li", Style.ITEM, said + below(inTable));
  }

  private String below(boolean inTable) {
    List<String> below = new ArrayList<>();
    if (!inTable) {
      List<ChangeLine> changes = ChangeLine.between(before(), after());
      told(changes).forEach(c -> below.add(c.html()));
      if (changes.size() > MOST_CHANGES) {
        below.add(more(changes));
      }
    }
    String lines =
        below.stream()
            .map(b -> "<br/>" + Style.element("span", Style.CHANGES, b))
            .collect(Collectors.joining());
    return lines
        + healed.stream()
            .map(
                b ->
                    "<br/>" + Style.element("span", Style.HEALED, Broken.healed(b, after()).html()))
            .collect(Collectors.joining());
  }

  private static List<ChangeLine> told(List<ChangeLine> changes) {
    return changes.subList(0, Math.min(MOST_CHANGES, changes.size()));
  }

  private static String more(List<ChangeLine> changes) {
    return "... " + Counts.of(changes.size() - MOST_CHANGES) + " more";
  }
}
