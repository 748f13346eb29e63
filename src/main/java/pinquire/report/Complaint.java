package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pinquire.command.Assessment;
import pinquire.command.Assessment.Agreement;
import pinquire.command.Claim;
import pinquire.command.Verdict.Kind;

/** A verdict that is not what was claimed, or that was not reached. */
record Complaint(Assessment about) {

  /**
   * {@code DRIFT dma races fsync under linux-6.19, stable: claimed holds, found VIOLATED steps 12}.
   */
  String head() {
    return (isDrift() ? "DRIFT " : "INCONCLUSIVE ") + sentence();
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

  /** The schedule that breaks what was claimed to hold, or sooner than was claimed. */
  Optional<RaceReport> picture() {
    return about.verdict().race().map(RaceReport::of);
  }

  /** All of it as text. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(Lines.fill(head(), 2));
    reason().ifPresent(reason -> lines.addAll(Lines.fill("  " + reason, 4)));
    picture()
        .ifPresent(
            race -> {
              lines.add("");
              lines.addAll(race.text().lines().toList());
            });
    return lines;
  }

  String html() {
    String below = reason().map(reason -> "<br/>" + Phrase.plain(reason).html()).orElse("");
    return Style.element("div", Style.MISTAKE, Phrase.bold(head()).html() + below)
        + picture().map(RaceReport::html).orElse("");
  }

  /** With its schedule to be opened. */
  String markdown() {
    return "**"
        + MarkdownTable.escape(head())
        + "**"
        + reason().map(reason -> "<br>\n" + MarkdownTable.escape(reason)).orElse("")
        + "\n"
        + picture().map(race -> MarkdownTable.opened("the schedule", race.text())).orElse("");
  }

  JsonObject json() {
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
