package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import pinquire.command.Topic;
import pinquire.command.VerbPath;

/** The paths of a verb, step by step. */
record VerbExplanation(Topic.OfVerb topic) implements Report {

  private static final String ONE = "for one page and one process";

  private Phrase heading(VerbPath path) {
    String steps = Counts.of(path.program().steps().size(), "step");
    return Phrase.of(
        Phrase.code(path.said()),
        Phrase.plain(" under "),
        Phrase.code(topic.design().name()),
        Phrase.on(topic.filesystem().nameUnlessUsual()),
        Phrase.plain(", " + ONE + ": " + steps));
  }

  private Phrase noPath() {
    String word = topic.verb().word();
    return Phrase.of(
        Phrase.code(word),
        Phrase.plain(" stands for no path of Linux, so there are no steps: it is there to "),
        Phrase.plain(topic.verb().meaning() + ". "),
        Phrase.code("help " + word),
        Phrase.plain(" tells how it is said."));
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>();
    if (topic.paths().isEmpty()) {
      lines.addAll(Lines.fill(noPath().text(), 0));
    }
    for (VerbPath path : topic.paths()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(Lines.fill(heading(path).text(), 2));
      lines.add("");
      lines.addAll(new Walk(path.program()).text());
    }
    return Lines.text(lines);
  }

  @Override
  public String html() {
    StringBuilder html = new StringBuilder();
    if (topic.paths().isEmpty()) {
      html.append(Style.element("p", Style.PARAGRAPH, noPath().html()));
    }
    for (VerbPath path : topic.paths()) {
      html.append(Style.element("p", Style.PARAGRAPH, heading(path).html()));
      html.append(new Walk(path.program()).html());
    }
    return html.toString();
  }

  @Override
  public List<String> json() {
    if (topic.paths().isEmpty()) {
      JsonObject object = StateJson.object("no-path");
      object.addProperty("verb", topic.verb().word());
      return List.of(object.toString());
    }
    return topic.paths().stream()
        .flatMap(path -> new Walk(path.program()).json(path.said()).stream())
        .toList();
  }
}
