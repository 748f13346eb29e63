package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pinquire.command.Checked;
import pinquire.command.Docket;
import pinquire.command.Reviewed;

/**
 * A review of many cases for a reader: all of them folded into one matrix, what is not as it was
 * claimed, and how to see the rest.
 */
record ReviewBrief(Reviewed reviewed) {

  /** So many schedules are told in full; whoever has more wrong has the same wrong often. */
  private static final int MOST = 20;

  private ReviewConclusion conclusion() {
    return ReviewConclusion.of(reviewed);
  }

  private List<AssessmentReport> complaints() {
    return conclusion().complaints().limit(MOST).toList();
  }

  /** What tells two designs apart, without the schedule. */
  private List<String> comparisons() {
    return conclusion().comparisons().stream().map(DistinctionReport::sentence).toList();
  }

  private List<String> end() {
    List<String> end = new ArrayList<>(List.of(rest()));
    long more = conclusion().complaints().count() - MOST;
    if (more > 0) {
      end.add(Counts.of(more, "more verdict") + " not as claimed: complaints() tells all");
    }
    end.add("%s; %s".formatted(conclusion().sentence(), Counts.of(states(), "state")));
    return end;
  }

  private long states() {
    return reviewed.checked().stream().mapToLong(Checked::states).sum();
  }

  /** How to see what is folded. */
  private String rest() {
    Docket docket = reviewed.docket();
    String scenario = quoted(docket.scenarios().get(0));
    String design = quoted(docket.designs().get(0));
    String property = quoted(docket.properties().get(0));
    return ("the value shows the rest: property(%s), design(%s), scenario(%s), and with its claim"
            + " and its schedule verdict(%s, %s, %s)")
        .formatted(property, design, scenario, scenario, design, property);
  }

  private static String quoted(String name) {
    return "'" + name + "'";
  }

  String text() {
    List<String> parts = new ArrayList<>();
    conclusion().folded().ifPresent(all -> parts.add(TextTable.text(all.table(List.of()))));
    comparisons().forEach(sentence -> parts.add(Lines.text(Lines.fill(sentence, 2))));
    complaints().forEach(complaint -> parts.add(complaint.text()));
    end().forEach(sentence -> parts.add(Lines.text(Lines.fill(sentence, 2))));
    return String.join("\n", parts);
  }

  String html() {
    List<String> end = end();
    int last = end.size() - 1;
    return conclusion().folded().map(all -> HtmlTable.inBands(all.table(List.of()))).orElse("")
        + comparisons().stream().map(ReviewBrief::paragraph).collect(Collectors.joining())
        + complaints().stream().map(AssessmentReport::html).collect(Collectors.joining())
        + end.subList(0, last).stream().map(ReviewBrief::paragraph).collect(Collectors.joining())
        + Style.element("p", Style.PARAGRAPH, Phrase.bold(end.get(last)).html());
  }

  private static String paragraph(String sentence) {
    return Style.element("p", Style.PARAGRAPH, Phrase.plain(sentence).html());
  }
}
