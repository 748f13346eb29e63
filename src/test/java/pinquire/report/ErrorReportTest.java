package pinquire.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pinquire.command.CommandException;
import pinquire.command.Place;

class ErrorReportTest {

  @Test
  void theCaretStandsUnderTheCharactersMeantWhateverStandsBefore() {
    for (String before :
        List.of("", "\t", "a\tb ", "\u00e9\u00e9 ", "\ud83d\ude00 ", "x".repeat(200))) {
      String line = before + "WRONG" + " y".repeat(40);
      List<String> lines = report(line, before.length() + 1, 5, "so it is").text().lines().toList();
      int caret = lines.get(3).indexOf('^');
      assertThat(lines.get(2).substring(caret, caret + 5)).as(before).isEqualTo("WRONG");
      assertThat(lines.get(3)).endsWith("^^^^^ so it is");
      assertThat(lines).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(75));
    }
  }

  @Test
  void aMistakePastTheEndOfItsLineStillHasACaret() {
    assertThat(report("pin pages", 10, 1, "a range").text())
        .contains("  1 | pin pages\n    |          ^ a range\n");
  }

  @Test
  void aMistakeWithoutAPlaceIsJustTold() {
    CommandException nowhere = new CommandException(null, "no file 'race.pin'", "");
    assertThat(ErrorReport.of(nowhere, "", "").text()).isEqualTo("no file 'race.pin'\n");
    assertThat(ErrorReport.of(nowhere, "", "Nothing was run.").text())
        .isEqualTo("no file 'race.pin'\nNothing was run.\n");
  }

  @Test
  void aBlankLineBeforeIsNotShownAndAHighNumberHasRoom() {
    String source = "\n".repeat(1233) + "pinn";
    assertThat(
            ErrorReport.of(
                    new CommandException(
                        new Place("long.pin", 1234, 1, 4), "unknown verb 'pinn'", ""),
                    source,
                    "")
                .text())
        .isEqualTo(
            """
            long.pin:1234:1: unknown verb 'pinn'

            1234 | pinn
                 | ^^^^
            """);
  }

  @Test
  void machinesReadThePlaceAndTheParts() {
    assertThat(Samples.pastTheEnd().json())
        .containsExactly(
            "{\"type\":\"error\",\"source\":\"race.pin\",\"line\":4,\"column\":14,\"length\":1,"
                + "\"problem\":\"page 9 is past the end of f\","
                + "\"hint\":\"the last page of f is 7\",\"advice\":[],"
                + "\"aftermath\":\"Lines 1 to 3 were run; the state is the one after line 3.\"}");
  }

  private static ErrorReport report(String line, int column, int length, String hint) {
    return ErrorReport.of(
        new CommandException(new Place("cell 1", 1, column, length), "it is wrong", hint),
        line,
        "");
  }
}
