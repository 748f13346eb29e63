package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import pinquire.command.StockScenario;
import pinquire.report.Facts.Fact;

/** Who acts in a ready-made scenario, where they begin, and what it retells. */
record ScenarioExplanation(StockScenario scenario) implements FactsReport {

  @Override
  public Facts facts() {
    List<Fact> facts = new ArrayList<>();
    for (String line : scenario.text().lines().toList()) {
      int brace = line.indexOf('{');
      facts.add(
          brace < 0
              ? new Fact("begins", line)
              : new Fact(
                  line.substring(0, brace).strip(),
                  line.substring(brace + 1, line.lastIndexOf('}')).strip()));
    }
    facts.add(new Fact("source", scenario.source()));
    return new Facts("scenario", scenario.name(), scenario.retells(), facts);
  }
}
