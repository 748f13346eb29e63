package pinquire.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pinquire.hazard.Properties;
import pinquire.hazard.Property;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/**
 * Finds the properties that do not hold, and gathers the pages for which the same is wrong.
 *
 * @param pages those to look at
 */
record Judge(Machine machine, List<Page> pages) {

  /** Looks at every page. */
  static Judge of(Machine machine) {
    return new Judge(machine, machine.pages());
  }

  private record Finding(String file, Owner owner, String sentence) {}

  List<Violation> violations() {
    List<Folio> orphans = machine.orphans().stream().filter(this::looksAt).toList();
    List<Folio> copies = machine.copies().stream().filter(this::looksAt).toList();
    return Properties.all().stream()
        .flatMap(property -> violations(property, orphans, copies).stream())
        .toList();
  }

  private boolean looksAt(Folio beside) {
    return pages.size() == machine.pages().size() || pages.contains(beside.home());
  }

  private List<Violation> violations(Property property, List<Folio> orphans, List<Folio> copies) {
    Map<Finding, List<Integer>> found = new LinkedHashMap<>();
    for (Page page : pages) {
      property.wrong(machine, page).ifPresent(sentence -> note(found, page, Owner.FILE, sentence));
    }
    for (Folio folio : orphans) {
      property
          .wrongWithOrphan(machine, folio)
          .ifPresent(sentence -> note(found, folio.home(), Owner.NOBODY, sentence));
    }
    for (Folio folio : copies) {
      property
          .wrongWithCopy(machine, folio)
          .ifPresent(sentence -> note(found, folio.home(), Owner.PROCESS, sentence));
    }
    property
        .wrong(machine)
        .ifPresent(sentence -> found.put(new Finding("", Owner.FILE, sentence), List.of()));
    Column mark = Column.valueOf(property.sign().name());
    return found.entrySet().stream()
        .map(entry -> violation(property, mark, entry.getKey(), entry.getValue()))
        .toList();
  }

  private void note(Map<Finding, List<Integer>> found, Page page, Owner owner, String sentence) {
    String file = machine.config().files().get(page.file()).name();
    found
        .computeIfAbsent(new Finding(file, owner, sentence), finding -> new ArrayList<>())
        .add(page.index());
  }

  private static Violation violation(
      Property property, Column mark, Finding finding, List<Integer> pages) {
    return new Violation(
        property.name(),
        finding.file(),
        pages.stream().sorted().distinct().toList(),
        finding.owner(),
        mark,
        finding.sentence());
  }

  /** The violations after a command, without the pages for which the same was wrong before it. */
  static List<Violation> fresh(List<Violation> before, List<Violation> after) {
    return after.stream()
        .filter(violation -> before.stream().noneMatch(old -> covers(old, violation)))
        .toList();
  }

  private static boolean covers(Violation old, Violation now) {
    return old.covers(now) && old.sentence().equals(now.sentence());
  }
}
