package pinquire.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Promise;
import pinquire.design.Designs;
import pinquire.hazard.Properties;
import pinquire.machine.Filesystems;

/** The designs, the file systems and the properties in Markdown. */
final class GlossaryPage {

  private static final String DESIGNS =
      """
      <!-- Written from pinquire.design.Designs by PrintedReferenceTest; change it there. -->

      # Designs

      What each ready-made design does, in the order of history. Every line was found out by
      trying the design on a page, or by reading the paths that follow from it; nothing looks
      at its name. `tests pinned` is what the test for pins answers, `believed` what the counts
      tell; the truth stands in the first column. `explain design NAME` tells the same,
      `designs` lists them in a line each.
      """;

  private static final String FILESYSTEMS =
      """
      <!-- Written from pinquire.machine.Filesystems by PrintedReferenceTest; change it there. -->

      # File systems

      What a file may be on: `machine on NAME`. The first is the usual one. How the paths differ
      from those on it, under linux-6.19, was found out by comparing their steps.
      `explain filesystem NAME` tells the same, `filesystems` lists them in a line each.
      """;

  private static final String PROPERTIES =
      """
      <!-- Written from Properties and Promise by PrintedReferenceTest; change it there. -->

      # Properties

      What must be true in every state, named so that "holds" is good news. They are told in
      this order: lost data, broken contract, counters. `explain property NAME` tells the same,
      `hazards` which of them hold now. The last four are asked of all that can follow: only
      `check` tells them.
      """;

  private GlossaryPage() {}

  static String designs() {
    return Designs.all().stream()
        .map(design -> new DesignExplanation(design).markdown())
        .collect(Collectors.joining("", DESIGNS, ""));
  }

  static String filesystems() {
    return Filesystems.all().stream()
        .map(filesystem -> new FilesystemExplanation(filesystem).facts().markdown())
        .collect(Collectors.joining("", FILESYSTEMS, ""));
  }

  static String properties() {
    Stream<Facts> properties =
        Properties.all().stream().map(property -> new PropertyExplanation(property).facts());
    Stream<Facts> promises =
        Promise.all().stream().map(promise -> new PromiseExplanation(promise).facts());
    return Stream.concat(properties, promises)
        .map(Facts::markdown)
        .collect(Collectors.joining("", PROPERTIES, ""));
  }
}
