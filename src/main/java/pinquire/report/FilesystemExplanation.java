package pinquire.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Verb;
import pinquire.command.VerbPath;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.machine.Filesystem;
import pinquire.machine.Filesystems;
import pinquire.path.Step;
import pinquire.report.Facts.Fact;

/** What sets a file system apart; how its paths differ is found out by comparing their steps. */
record FilesystemExplanation(Filesystem filesystem) implements FactsReport {

  private static final Design DESIGN = Designs.LINUX_6_19;

  /** The steps of every path, by the path and by what they do. */
  private record Walked(Map<String, Map<String, Step>> paths) {

    static Walked on(Filesystem filesystem) {
      Map<String, Map<String, Step>> paths = new LinkedHashMap<>();
      Stream.concat(
              Arrays.stream(Verb.values())
                  .flatMap(verb -> VerbPath.of(verb, DESIGN, filesystem).stream()),
              Stream.of(VerbPath.ofDisk(DESIGN, filesystem)))
          .flatMap(path -> path.program().steps().stream())
          .forEach(
              step ->
                  paths
                      .computeIfAbsent(step.path(), path -> new LinkedHashMap<>())
                      .putIfAbsent(step.what(), step));
      return new Walked(paths);
    }

    Map<String, Step> steps(String path) {
      return paths.getOrDefault(path, Map.of());
    }

    Set<String> functions() {
      return paths.values().stream()
          .flatMap(steps -> steps.values().stream())
          .map(Step::linux)
          .collect(Collectors.toSet());
    }

    /** What is done on a path here and not there. */
    List<String> beyond(Walked other, String path) {
      return steps(path).keySet().stream()
          .filter(what -> !other.steps(path).containsKey(what))
          .toList();
    }
  }

  @Override
  public Facts facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("page", page()));
    if (filesystem.writesBack()) {
      facts.add(
          new Fact(
              "stable",
              filesystem.stable()
                  ? "whoever stores through a page table waits for the end of writeback first"
                  : "nobody waits for the end of writeback, and nobody minds"));
      if (filesystem.keepsParity()) {
        facts.add(new Fact("parity", "is computed from the page, which is then read again"));
      }
      facts.add(new Fact("space", space()));
    } else {
      facts.add(new Fact("writeback", "never, dirty or not"));
    }
    facts.addAll(departures());
    facts.add(new Fact("source", filesystem.source()));
    return new Facts("filesystem", filesystem.name(), filesystem.about(), facts);
  }

  private String page() {
    return switch (filesystem.attached()) {
      case BUFFERS -> "has buffers and a reference for them, and cannot be written without";
      case JOURNALLED_BUFFERS ->
          "has buffers and a reference for them; what a transaction has of them is written";
      case MARK -> "has a mark of its own and a reference for it, put back when it is missing";
      case NOTHING -> "has no buffers, and no reference for any";
    };
  }

  private String space() {
    return switch (filesystem.reservation()) {
      case NEVER -> "is there: a page is written over the block it has";
      case UNTIL_ALLOCATED -> "is reserved by page_mkwrite as long as a page has no block";
      case EVERY_WRITE -> "is reserved by page_mkwrite for one write, which uses it up";
    };
  }

  /** Where its paths depart from those on the usual file system, path by path. */
  private List<Fact> departures() {
    Walked usual = Walked.on(Filesystems.EXT4);
    Walked here = Walked.on(filesystem);
    Set<String> paths = new LinkedHashSet<>(usual.paths().keySet());
    paths.addAll(here.paths().keySet());
    List<Fact> facts = new ArrayList<>();
    for (String path : paths) {
      departure(here, usual, path).ifPresent(words -> facts.add(new Fact(path, words)));
    }
    functions(here, usual).ifPresent(words -> facts.add(new Fact("functions", words)));
    return facts;
  }

  private static Optional<String> departure(Walked here, Walked usual, String path) {
    if (here.steps(path).isEmpty()) {
      return Optional.of("is never walked");
    }
    List<String> missing = usual.beyond(here, path);
    List<String> added = here.beyond(usual, path);
    if (added.size() == here.steps(path).size()) {
      return Optional.of("only " + quoted(added));
    }
    String less = quoted(missing);
    String more = quoted(added);
    return Stream.of(less.isEmpty() ? "" : "without " + less, more.isEmpty() ? "" : "with " + more)
        .filter(words -> !words.isEmpty())
        .reduce((without, with) -> without + "; " + with);
  }

  private static String quoted(List<String> steps) {
    return steps.stream().map(step -> "`" + step + "`").collect(Collectors.joining(", "));
  }

  private static Optional<String> functions(Walked here, Walked usual) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> known = usual.functions();
    usual
        .paths()
        .forEach(
            (path, steps) ->
                steps.forEach(
                    (what, step) -> {
                      Step other = here.steps(path).get(what);
                      if (other != null && !known.contains(other.linux())) {
                        names.add(other.linux() + " for " + step.linux());
                      }
                    }));
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }
}
