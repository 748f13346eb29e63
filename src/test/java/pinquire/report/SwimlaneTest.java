package pinquire.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The picture of a race, beside its table. */
class SwimlaneTest {

  private static final RaceReport TORN = RaceReport.of(Races.tornPage());
  private static final RaceReport MANY = RaceReport.of(Races.manyActors());

  private static Element image(RaceReport race) throws Exception {
    return Page.of(race).elements("img").get(0);
  }

  private static Page picture(RaceReport race) throws Exception {
    String data = image(race).getAttribute("src").replaceFirst("^data:image/svg.xml;base64,", "");
    return Page.of(new String(Base64.getDecoder().decode(data), StandardCharsets.US_ASCII));
  }

  private static List<Element> of(Page picture, String tag, String attribute, String value) {
    return picture.elements(tag).stream()
        .filter(element -> element.getAttribute(attribute).equals(value))
        .toList();
  }

  @Test
  void theAlternativeTellsWhoActedInWhichOrderAndWhatBroke() throws Exception {
    String alt =
        "Swimlane, time downwards. Steps 1 to 14 CPU0, 15 disk, 16 to 17 d0, 18 to 19 disk, 20 to"
            + " 21 CPU0. Step 9 violates: PINNED, NOT DIRTY. Step 16 violates: NOT STABLE; NOT"
            + " NOTIFIED. Step 19 violates: TEAR; PINNED, NOT DIRTY. The table below tells the"
            + " same.";
    assertThat(image(TORN).getAttribute("alt")).isEqualTo(alt);
    assertThat(picture(TORN).words("desc")).containsExactly(alt);
    assertThat(picture(TORN).words("title"))
        .containsExactly("race under linux-6.19: 21 steps of 3 actors");
  }

  @Test
  void theTableTellsEveryWordOfThePicture() throws Exception {
    for (RaceReport race : List.of(TORN, MANY)) {
      String told = Page.of(race).words().replaceAll("\\s+", " ");
      Stream<String> words =
          picture(race).words("text").stream().flatMap(text -> Arrays.stream(text.split("[ ;]+")));
      assertThat(words.map(word -> word.replace("\u2192", "->")))
          .allSatisfy(word -> assertThat(told).contains(word));
    }
  }

  @Test
  void aStepThatBreaksSomethingIsAnOctagonWithACry() throws Exception {
    Page picture = picture(TORN);
    assertThat(of(picture, "path", "fill", "#c04f00")).hasSize(3);
    assertThat(picture.words("text"))
        .contains("NOT STABLE; NOT NOTIFIED", "TEAR; PINNED, NOT DIRTY");
    assertThat(picture.words("text").stream().filter("!"::equals)).hasSize(3);
  }

  @Test
  void anArrowStandsOnlyWhereSomebodyElseGoesOn() throws Exception {
    assertThat(of(picture(TORN), "path", "fill", "#808080")).hasSize(4);
    assertThat(of(picture(MANY), "path", "fill", "#808080")).hasSize(9);
  }

  @Test
  void allStepsAreDrawnInOrder() throws Exception {
    List<String> numbers =
        picture(MANY).words("text").stream().filter(text -> text.matches("\\d+")).toList();
    assertThat(numbers)
        .isEqualTo(Stream.iterate(1, n -> n <= 63, n -> n + 1).map(n -> "" + n).toList());
  }

  @Test
  void whereOnlyOneActsThereIsNothingToDraw() {
    assertThat(RaceReport.of(Races.alone()).html()).doesNotContain("<img");
  }
}
