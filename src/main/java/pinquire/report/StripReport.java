package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pinquire.command.State;

/** A state as one character a page, in HTML as a picture too, for thousands of pages. */
public final class StripReport implements Report {

  private final State state;
  private final List<Strip> strips;
  private final Broken broken;

  private StripReport(State state) {
    this.state = state;
    strips = state.files().stream().map(f -> Strip.of(f, state.violations())).toList();
    broken = Broken.in(state);
  }

  /** The strip of a state. */
  public static StripReport of(State state) {
    return new StripReport(state);
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>();
    List<Phrase> wrong = new ArrayList<>();
    for (Strip strip : strips) {
      Table legend = new StripLegend(strip).ofText();
      lines.addAll(Lines.fill(heading(strip, Strip.WIDTH + " pages a line").text(), 2));
      lines.add("");
      lines.addAll(strip.lines());
      lines.add("");
      TextTable.lines(legend).forEach(line -> lines.add(" " + line));
      lines.addAll(TextTable.notes(legend));
      lines.add("");
      wrong.addAll(broken.phrases(strip.file().name(), state));
    }
    wrong.addAll(machine());
    lines.addAll(Broken.lines(wrong));
    return strips.isEmpty() ? NoFile.TEXT : Lines.text(lines).stripTrailing() + "\n";
  }

  @Override
  public String html() {
    return strips.isEmpty()
        ? NoFile.HTML
        : strips.stream().map(this::html).collect(Collectors.joining())
            + machine().stream()
                .map(v -> Style.element("p", Style.PARAGRAPH, v.html()))
                .collect(Collectors.joining());
  }

  private String html(Strip strip) {
    Skyline skyline = Skyline.of(strip);
    StripLegend legend = new StripLegend(strip);
    String characters = Phrase.escape(String.join("\n", strip.lines()));
    String summary = "<summary>as characters, " + Strip.WIDTH + " pages a line</summary>";
    return Style.element("p", Style.PARAGRAPH, heading(strip, skyline.scale()).html())
        + skyline.html(legend.alt(skyline.scale()))
        + Style.element(
            "details", Style.STEPS, summary + Style.element("pre", Style.PRE, characters))
        + HtmlTable.of(legend.ofPicture(broken.phrases(strip.file().name(), state)));
  }

  @Override
  public List<String> json() {
    return StateJson.of(state);
  }

  private static Phrase heading(Strip strip, String scale) {
    return Phrase.of(
        Phrase.plain(strip.file().name() + ": "),
        Phrase.bold(Counts.of(strip.file().size(), "page")),
        Phrase.plain(". " + scale + "."));
  }

  /** What is wrong beyond the files. */
  private List<Phrase> machine() {
    return broken.others(strips.stream().map(s -> s.file().name()).toList(), state);
  }
}
