package pinquire.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What holds for whatever is reported. */
class EveryReportTest {

  private static final List<String> NEVER = List.of("style", "script", "a", "svg", "font");
  private static final Pattern RULE = Pattern.compile("[- ]+");

  private static final Map<String, Report> REPORTS = new TreeMap<>(GoldenReportTest.all());

  static {
    REPORTS.putAll(Odd.all());
  }

  static Stream<String> names() {
    return REPORTS.keySet().stream();
  }

  private static Report report(String name) {
    return Objects.requireNonNull(REPORTS.get(name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aLineIsAsciiAndLeavesRoomToBeQuotedTwice(String name) {
    String text = report(name).text();
    assertThat(text).endsWith("\n").doesNotContain("\n\n\n");
    assertThat(text.lines())
        .allSatisfy(
            line -> {
              assertThat(line).hasSizeLessThanOrEqualTo(Lines.WIDTH);
              assertThat(line.chars()).allMatch(c -> c >= ' ' && c <= '~');
              assertThat(line).isEqualTo(line.stripTrailing());
            });
  }

  @ParameterizedTest
  @MethodSource("names")
  void theHtmlIsWellFormedAndPlain(String name) throws Exception {
    Page page = Page.of(report(name));
    assertThat(NEVER).allSatisfy(tag -> assertThat(page.elements(tag)).isEmpty());
    assertThat(page.elements("*"))
        .allSatisfy(
            e -> {
              assertThat(e.hasAttribute("id")).isFalse();
              assertThat(e.hasAttribute("class")).isFalse();
            });
  }

  @ParameterizedTest
  @MethodSource("names")
  void theHtmlTellsEveryWordOfTheTextWithAllTagsAndStylesGone(String name) throws Exception {
    String told = normal(Ascii.of(Page.of(report(name)).words()));
    String text = report(name).text();
    List<String> words =
        text.lines()
            .filter(line -> !RULE.matcher(line).matches())
            .flatMap(line -> Arrays.stream(line.split("[ ;,.:'\"/|]+")))
            .map(EveryReportTest::normal)
            .filter(w -> !w.isEmpty())
            .toList();
    assertThat(words).allSatisfy(word -> assertThat(told).contains(word));
  }

  private static String normal(String words) {
    return words.replaceAll("[ \\n;,.:'\"/|]+", " ").strip();
  }

  @ParameterizedTest
  @MethodSource("names")
  void theConclusionIsNeverFoldedAway(String name) throws Exception {
    assertThat(Page.of(report(name)).elements("details"))
        .extracting(Element::getTextContent)
        .noneMatch(words -> words.contains("VIOLATED"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyObjectBeginsWithItsType(String name) {
    assertThat(report(name).json())
        .isNotEmpty()
        .allSatisfy(
            line -> {
              JsonObject object = JsonParser.parseString(line).getAsJsonObject();
              assertThat(object.keySet().iterator().next()).isEqualTo("type");
              assertThat(line).doesNotContain("\n");
            });
  }
}
