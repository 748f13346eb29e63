package pinquire.report;

import java.util.List;

/** A report that is nothing but facts about one thing. */
interface FactsReport extends Report {

  Facts facts();

  @Override
  default String text() {
    return Lines.text(facts().text());
  }

  @Override
  default String html() {
    return facts().html();
  }

  @Override
  default List<String> json() {
    return List.of(facts().json().toString());
  }
}
