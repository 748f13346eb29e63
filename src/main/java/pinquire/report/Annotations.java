package pinquire.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Assessment;
import pinquire.command.Claim;
import pinquire.command.Place;

/** What is wrong in reviews, as a workflow on GitHub shows it beside the lines of a change. */
public final class Annotations {

  /** {@code pins.pin:2:15: unknown verb 'pinn'}. */
  private static final Pattern PLACED = Pattern.compile(".*?:(\\d+):(\\d+): (.*)");

  private Annotations() {}

  public static String of(List<ReviewFile> files) {
    return files.stream().flatMap(Annotations::lines).collect(Collectors.joining());
  }

  private static Stream<String> lines(ReviewFile file) {
    Stream<String> complaints =
        file.reviews().stream()
            .flatMap(review -> ReviewConclusion.of(review).complaints())
            .map(complaint -> line(file, complaint));
    return Stream.concat(complaints, file.mistake().stream().map(m -> mistake(file, m)));
  }

  private static String line(ReviewFile file, AssessmentReport complaint) {
    Assessment about = complaint.about();
    Optional<Place> place = about.claim().map(Claim::place).filter(file::has);
    String reason = complaint.reason().map(words -> "\n" + words).orElse("");
    String replay =
        String.join("\n", about.verdict().replay().map(ReplayText::of).orElse(List.of()));
    return line(
        file,
        place.map(at -> ",line=" + at.line() + ",col=" + at.column()).orElse(""),
        complaint.isDrift() ? "drift" : "inconclusive",
        complaint.sentence() + reason + (replay.isEmpty() ? "" : "\n" + replay));
  }

  private static String mistake(ReviewFile file, String mistake) {
    String first = mistake.lines().findFirst().orElse("");
    Matcher placed = PLACED.matcher(first);
    return placed.matches() && first.startsWith(file.name() + ":")
        ? line(
            file,
            ",line=" + placed.group(1) + ",col=" + placed.group(2),
            "mistake",
            placed.group(3))
        : line(file, "", "mistake", first);
  }

  private static String line(ReviewFile file, String place, String title, String message) {
    return "::error file=%s%s,title=%s::%s\n"
        .formatted(
            message(file.path()).replace(":", "%3A").replace(",", "%2C"),
            place,
            title,
            message(message));
  }

  private static String message(String words) {
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
