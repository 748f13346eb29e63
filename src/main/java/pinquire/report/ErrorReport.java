package pinquire.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pinquire.command.CommandException;
import pinquire.command.Place;

/** A mistake: where it stands in the text, what is wrong, what to try, what has been run. */
public final class ErrorReport implements Report {

  private static final Pattern QUOTED = Pattern.compile("(?<![A-Za-z0-9])'([^']+)'(?![A-Za-z0-9])");

  /** What separates a usage from its meaning. */
  private static final String GAP = "    ";

  private final CommandException mistake;
  private final @Nullable Excerpt excerpt;
  private final String aftermath;

  private ErrorReport(CommandException mistake, String source, String aftermath) {
    this.mistake = mistake;
    this.aftermath = aftermath;
    Place place = mistake.place();
    this.excerpt = place == null ? null : Excerpt.of(place, source, mistake.hint());
  }

  /**
   * A mistake beside the text it stands in.
   *
   * @param source the whole text in which the mistake's place lies
   * @param aftermath what has been run, and which state is in force; may be empty
   */
  public static ErrorReport of(CommandException mistake, String source, String aftermath) {
    return new ErrorReport(mistake, source, aftermath);
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>(Lines.fill(place() + Ascii.of(mistake.problem()), 2));
    if (excerpt != null) {
      lines.add("");
      lines.addAll(excerpt.lines());
    } else if (!mistake.hint().isEmpty()) {
      lines.addAll(Lines.fill("  " + Ascii.of(mistake.hint()), 2));
    }
    List<String> below = new ArrayList<>();
    mistake.advice().forEach(a -> below.addAll(advised("  " + Ascii.of(a))));
    below.addAll(aftermath.isEmpty() ? List.of() : Lines.fill(Ascii.of(aftermath), 0));
    if (!below.isEmpty() && lines.size() > 1) {
      lines.add("");
    }
    lines.addAll(below);
    return Lines.text(lines);
  }

  private String place() {
    Place place = mistake.place();
    return place == null ? "" : Ascii.of(place.toString()) + ": ";
  }

  @Override
  public String html() {
    StringBuilder html = new StringBuilder();
    String problem = Phrase.plain(place()).html() + problem();
    html.append(Style.element("p", "margin:0 0 4px 0;font-size:14px", problem));
    if (excerpt != null) {
      html.append(Style.element("pre", Style.PRE, excerpt.html()));
    } else if (!mistake.hint().isEmpty()) {
      html.append(Style.element("p", Style.BELOW, Phrase.plain(mistake.hint()).html()));
    }
    String below =
        mistake.advice().stream().map(ErrorReport::advice).collect(Collectors.joining("<br/>"));
    String after = Phrase.plain(aftermath).html();
    String between = below.isEmpty() || after.isEmpty() ? "" : "<br/>";
    if (!below.isEmpty() || !after.isEmpty()) {
      html.append(Style.element("p", Style.BELOW, below + between + after));
    }
    return Style.element("div", Style.MISTAKE, html.toString());
  }

  /** What is wrong; what was quoted is code. */
  private String problem() {
    StringBuilder html = new StringBuilder();
    Matcher quoted = QUOTED.matcher(mistake.problem());
    int next = 0;
    while (quoted.find()) {
      html.append(strong(mistake.problem().substring(next, quoted.start())));
      html.append(Phrase.code(quoted.group(1)).html());
      next = quoted.end();
    }
    return html + strong(mistake.problem().substring(next));
  }

  private static String strong(String words) {
    String inner = words.strip();
    if (inner.isEmpty()) {
      return words;
    }
    int start = words.indexOf(inner);
    return words.substring(0, start)
        + "<strong>"
        + Phrase.plain(inner).html()
        + "</strong>"
        + words.substring(start + inner.length());
  }

  /** A usage and its meaning stand side by side where there is room, else below each other. */
  private static List<String> advised(String line) {
    int gap = line.indexOf(GAP, 2);
    if (gap < 0 || line.length() <= Lines.WIDTH) {
      return Lines.fill(line, 6);
    }
    List<String> lines = new ArrayList<>(Lines.fill(line.substring(0, gap), 6));
    lines.addAll(Lines.fill("      " + line.substring(gap).strip(), 6));
    return lines;
  }

  private static String advice(String line) {
    String[] parts = line.split(" {2,}", 2);
    return parts.length < 2
        ? Phrase.plain(line).html()
        : Phrase.code(parts[0]).html() + " " + Phrase.plain(parts[1]).html();
  }

  @Override
  public List<String> json() {
    JsonObject object = StateJson.object("error");
    Place place = mistake.place();
    if (place != null) {
      object.addProperty("source", place.source());
      object.addProperty("line", place.line());
      object.addProperty("column", place.column());
      object.addProperty("length", place.length());
    }
    object.addProperty("problem", mistake.problem());
    object.addProperty("hint", mistake.hint());
    JsonArray advice = new JsonArray();
    mistake.advice().forEach(advice::add);
    object.add("advice", advice);
    object.addProperty("aftermath", aftermath);
    return List.of(object.toString());
  }
}
