package pinquire.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Verb;
import pinquire.command.VerbPath;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.path.Program;
import pinquire.report.Alignment.Pair;

/** Every path in Markdown: that of today, and what was different in 2018. */
final class PathsPage {

  private static final Design NOW = Designs.LINUX_6_19;
  private static final Design THEN = Designs.LINUX_4_20;

  private static final String HEAD =
      """
      <!-- Written from the programs of pinquire.path by PrintedReferenceTest; change them there. -->

      # Paths

      What each command does in %1$s, step by step, for one page and one process. Between two
      steps anybody else may come in. A step goes on to the next one unless a line below it
      says otherwise. Below each path: what is different in %2$s, apart from the names of
      functions, which are at the end. `explain VERB` tells a path under any design.
      """
          .formatted(NOW.name(), THEN.name());

  private final StringBuilder page = new StringBuilder(HEAD);
  private final Map<String, Set<String>> names = new TreeMap<>();
  private final List<VerbPath> told = new ArrayList<>();

  private PathsPage() {}

  static String text() {
    return new PathsPage().written();
  }

  private String written() {
    List<VerbPath> now = paths(NOW);
    Map<String, VerbPath> then =
        paths(THEN).stream().collect(Collectors.toMap(VerbPath::said, path -> path));
    for (VerbPath path : now) {
      VerbPath before = then.get(path.said());
      section(path, before == null ? path : before);
    }
    page.append(
        "\n## Functions that were renamed\n\n| %s | %s |\n|---|---|\n"
            .formatted(NOW.name(), THEN.name()));
    names.forEach((name, before) -> page.append(renamed(name, before)));
    return page.toString();
  }

  private static String renamed(String name, Set<String> before) {
    return "| `%s` | `%s` |\n".formatted(name, String.join("`, `", before));
  }

  private static List<VerbPath> paths(Design design) {
    return Stream.concat(
            Arrays.stream(Verb.values()).flatMap(verb -> VerbPath.of(verb, design).stream()),
            Stream.of(VerbPath.ofDisk(design)))
        .toList();
  }

  private void section(VerbPath path, VerbPath before) {
    page.append("\n## ").append(path.said()).append("\n\n");
    told.stream()
        .filter(path::takesTheStepsOf)
        .findFirst()
        .ifPresentOrElse(
            same -> page.append("The same steps as `%s`.\n".formatted(same.said())),
            () -> steps(path.program(), before.program()));
    told.add(path);
  }

  private void steps(Program program, Program before) {
    page.append("```\n").append(Lines.text(new Walk(program).text())).append("```\n");
    PathDifference difference = new PathDifference(program, before);
    for (Pair pair : difference.pairs()) {
      String name = program.steps().get(pair.here()).linux();
      String old = before.steps().get(pair.there()).linux();
      if (!name.equals(old)) {
        names.computeIfAbsent(name, now -> new TreeSet<>()).add(old);
      }
    }
    List<String> departures = difference.told();
    if (!departures.isEmpty()) {
      page.append("\nIn ").append(THEN.name()).append(":\n");
      departures.forEach(line -> page.append("- ").append(line).append('\n'));
    }
  }
}
