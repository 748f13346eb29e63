package pinquire.report;

import java.util.List;
import java.util.stream.Collectors;
import pinquire.command.Release;
import pinquire.command.Stamp;
import pinquire.report.Facts.Fact;

/** What a session's outputs follow from, to be printed below them. */
public record StampReport(Stamp stamp) implements FactsReport {

  @Override
  public Facts facts() {
    String seeds = stamp.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return new Facts(
        "stamp",
        "stamp",
        "what these outputs follow from",
        List.of(
            new Fact("pinquire", Release.VERSION),
            new Fact("design", stamp.design()),
            new Fact("machine", stamp.machine()),
            new Fact("cells", Counts.of(stamp.cells())),
            new Fact("sha256", stamp.script()),
            new Fact("seed", orNone(seeds)),
            new Fact("bounds", orNone(String.join(", ", stamp.bounds())))));
  }

  private static String orNone(String words) {
    return words.isEmpty() ? "none" : words;
  }
}
