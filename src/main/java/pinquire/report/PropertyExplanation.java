package pinquire.report;

import java.util.List;
import java.util.Locale;
import pinquire.hazard.Property;
import pinquire.hazard.Reproducer;
import pinquire.report.Facts.Fact;

/** What a property asks for, where it comes from, and what it looks at. */
record PropertyExplanation(Property property) implements FactsReport {

  @Override
  public Facts facts() {
    return new Facts(
        "property",
        property.name(),
        property.meaning(),
        List.of(
            new Fact("number", property.number()),
            new Fact("source", property.source()),
            new Fact("looks", "at " + String.join(", and at ", property.looksAt())),
            new Fact(
                "when",
                "after every command; `!` stands at "
                    + property.sign().name().toLowerCase(Locale.ROOT)),
            brokenBy(property.reproducer()),
            under(property.reproducer())));
  }

  static Fact brokenBy(Reproducer reproducer) {
    return new Fact("broken by", "`" + reproducer.commands() + "`");
  }

  static Fact under(Reproducer reproducer) {
    return new Fact("under", reproducer.breaks() + "; not under " + reproducer.spares());
  }
}
