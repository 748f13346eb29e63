package pinquire.report;

import java.util.List;
import pinquire.command.Promise;
import pinquire.report.Facts.Fact;

/** What is asked of all that can follow, and where that comes from. */
record PromiseExplanation(Promise promise) implements FactsReport {

  @Override
  public Facts facts() {
    return new Facts(
        "property",
        promise.word(),
        promise.meaning(),
        List.of(
            new Fact("number", promise.number()),
            new Fact("source", promise.source()),
            new Fact("looks", "at every schedule of a check, to its end or around its loops"),
            new Fact("when", "once a check has gone everywhere"),
            PropertyExplanation.brokenBy(promise.reproducer()),
            PropertyExplanation.under(promise.reproducer())));
  }
}
