package pinquire.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import pinquire.command.Stamp;
import pinquire.command.Stepping;
import pinquire.command.Verb;
import pinquire.design.Designs;

class GoldenReportTest {

  /** Every report by the name of its golden files. */
  static Map<String, Report> all() {
    Map<String, Report> all = new TreeMap<>();
    all.put("cell-first", Samples.firstCell().report());
    all.put("cell-second", Samples.secondCell().report());
    all.put("cell-large", Samples.largeCell().report());
    all.put("cell-orphans", Samples.orphans().report());
    all.put("cell-processes", Odd.processes(5, true));
    all.put("cell-different-processes", Odd.processes(5, false));
    all.put("cell-two-files", Odd.twoFiles());
    all.put("cell-loop", Odd.loop(40));
    all.put("state", StateReport.of(Samples.LOST));
    all.put("state-many-rows", StateReport.of(Odd.everySecondPage()));
    all.put("designs", Glossary.designs());
    all.put("filesystems", Glossary.filesystems());
    all.put("hazards", Glossary.hazards(Samples.LOST));
    all.put("strip", StripReport.of(Samples.strip()));
    all.put("steps", StepsReport.of(Samples.firstCell().outcomes().get(3)));
    all.put("race", RaceReport.of(Races.tornPage()));
    all.put(
        "stamp",
        new StampReport(
            new Stamp(
                "linux-6.19",
                "f 8 pages; p0; nic",
                3,
                "0".repeat(64),
                List.of(7),
                List.of("1p1m1d1s", "8p1m1d2s to depth 5"))));
    all.put("race-moment", SteppingReport.of(new Stepping(Races.tornPage(), 19)));
    all.put("race-many", RaceReport.of(Races.manyActors()));
    all.put("error-verb", Samples.unknownVerb());
    all.put("error-range", Samples.pastTheEnd());
    all.put("error-hostile", Odd.hostileError());
    all.put(
        "error-long-line",
        Odd.error("x".repeat(120) + " pin pages 3..9 " + "y".repeat(90), 135, 1));
    all.put("error-long-word", Odd.error("pin pages " + "9".repeat(200), 11, 200));
    all.put("error-tabs", Odd.error("\t\tpin pages 6..9", 16, 1));
    all.put("explain-fsync", Explained.verb(Verb.FSYNC, Designs.LINUX_6_19));
    all.put("explain-fsync-bounced", Explained.verb(Verb.FSYNC, Designs.SEED_MAPCOUNT));
    all.put("explain-dma", Explained.verb(Verb.DMA, Designs.LINUX_6_19));
    all.put("explain-show", Explained.verb(Verb.SHOW, Designs.LINUX_6_19));
    all.put("explain-design", Explained.design(Designs.LINUX_6_19));
    all.put("explain-design-mapcount", Explained.design(Designs.SEED_MAPCOUNT));
    all.put("explain-property", Explained.property("no-bug"));
    all.put("help", Reference.help());
    all.put("help-pin", Reference.help(Verb.PIN));
    all.put("help-expect", Reference.help(Verb.EXPECT));
    return all;
  }

  @Test
  void everyFormOfEveryReportIsAsAgreed() throws IOException {
    for (Map.Entry<String, Report> report : all().entrySet()) {
      Golden.check(report.getKey(), report.getValue());
    }
  }
}
