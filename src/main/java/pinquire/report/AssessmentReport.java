package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Assessment;
import pinquire.command.Assessment.Agreement;
import pinquire.command.Claim;
import pinquire.command.Verdict.Kind;

/** A verdict beside what was claimed of it, and why, and the schedule if one breaks it. */
public record AssessmentReport(Assessment about) implements Report {

  /**
   * {@code DRIFT dma races fsync under linux-6.19, stable: claimed holds, found VIOLATED steps 12}.
   */
  String head() {
    return switch (about.agreement()) {
          case AGREES -> "";
          case OPEN -> "INCONCLUSIVE ";
          case DRIFTS -> "DRIFT ";
        }
        + sentence();
  }

  boolean isDrift() {
    return about.agreement() == Agreement.DRIFTS;
  }

  /** The same without the word it begins with. */
  String sentence() {
    return "%s, %s: %s, found %s"
        .formatted(
            about.checked().title(),
            about.verdict().property(),
            about.claim().map(claim -> "claimed " + claim.told()).orElse("nothing claimed"),
            found());
  }

  private String found() {
    return switch (about.verdict().kind()) {
      case HOLDS -> "holds";
      case VIOLATED -> "VIOLATED steps " + Counts.of(about.verdict().steps());
      case INCONCLUSIVE, UNBROKEN ->
          "none up to depth %s, stopped by %s"
              .formatted(Counts.of(about.checked().depth()), about.checked().limit());
    };
  }

  /** Where it was claimed and why; empty when nobody did. */
  Optional<String> reason() {
    return about.claim().map(claim -> "claimed at " + claim.place() + because(claim.reason()));
  }

  private static String because(String reason) {
    return reason.isEmpty() ? "" : " because " + reason;
  }

  /** How much was tried where nothing breaks it. */
  private Optional<String> tried() {
    return about.verdict().kind() == Kind.HOLDS
        ? Optional.of(
            "every order of the steps was tried: %s to depth %s, %s"
                .formatted(
                    Counts.of(about.checked().states(), "state"),
                    Counts.of(about.checked().depth()),
                    about.checked().bounds()))
        : Optional.empty();
  }

  /** The schedule that breaks it. */
  private Optional<RaceReport> picture() {
    return about.verdict().race().map(RaceReport::of);
  }

  private List<String> below() {
    return Stream.of(reason(), tried()).flatMap(Optional::stream).toList();
  }

  /** All of it as text. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(Lines.fill(head(), 2));
    below().forEach(sentence -> lines.addAll(Lines.fill("  " + sentence, 4)));
    picture()
        .ifPresent(
            race -> {
              lines.add("");
              lines.addAll(race.text().lines().toList());
            });
    return lines;
  }

  @Override
  public String text() {
    return Lines.text(lines());
  }

  @Override
  public String html() {
    String style = about.agreement() == Agreement.AGREES ? Style.PARAGRAPH : Style.MISTAKE;
    String below =
        below().stream()
            .map(sentence -> "<br/>" + Phrase.plain(sentence).html())
            .collect(Collectors.joining());
    return Style.element("div", style, Phrase.bold(head()).html() + below)
        + picture().map(RaceReport::html).orElse("");
  }

  /** With its schedule to be opened. */
  public String markdown() {
    return "**"
        + MarkdownTable.escape(head())
        + "**"
        + below().stream()
            .map(sentence -> "<br>\n" + MarkdownTable.escape(sentence))
            .collect(Collectors.joining())
        + "\n"
        + picture().map(race -> MarkdownTable.opened("the schedule", race.text())).orElse("");
  }

  @Override
  public List<String> json() {
    return List.of(object().toString());
  }

  @Override
  public String toString() {
    return text();
  }

  private JsonObject object() {
    JsonObject object = StateJson.object(about.agreement().name().toLowerCase(Locale.ROOT));
    object.addProperty("scenario", about.checked().name());
    object.addProperty("design", about.checked().design());
    object.addProperty("property", about.verdict().property());
    object.addProperty("claimed", about.claim().map(Claim::told).orElse(""));
    object.addProperty("reason", about.claim().map(Claim::reason).orElse(""));
    object.addProperty("place", about.claim().map(claim -> claim.place().toString()).orElse(""));
    object.addProperty("found", found());
    if (about.verdict().kind() == Kind.VIOLATED) {
      object.addProperty("steps", about.verdict().steps());
    }
    about
        .verdict()
        .replay()
        .ifPresent(replay -> object.addProperty("replay", ReplayText.line(replay)));
    return object;
  }
}
