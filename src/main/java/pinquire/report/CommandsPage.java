package pinquire.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import pinquire.command.Operand;
import pinquire.command.Verb;

/** The printed reference in Markdown. */
final class CommandsPage {

  private static final String HEAD =
      """
      <!-- Written from pinquire.command.Verb by ReferenceTest; change it there. -->

      # Commands

      Words in small letters are said as they stand, words in capitals are operands. What
      stands in `[ ]` may be left out, and such parts may come in any order; of `( | )` one
      is said.

      """;

  private CommandsPage() {}

  static String text() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("| verb | what it does |\n|---|---|\n");
    for (Verb verb : Verb.values()) {
      String link = "[`" + verb.word() + "`](#" + verb.word() + ")";
      page.append("| " + link + " | " + verb.meaning() + " |\n");
    }
    for (Verb verb : Verb.values()) {
      page.append(section(verb));
    }
    return page.append(operands()).toString();
  }

  private static String section(Verb verb) {
    List<Operand> operands = Reference.operands(verb);
    String names =
        operands.stream().map(o -> "`" + o.name() + "`").collect(Collectors.joining(", "));
    return "\n## "
        + verb.word()
        + "\n\n```\n"
        + Lines.text(Lines.usage("", verb.usage(), 4))
        + "```\n\n"
        + Reference.sentence(verb.meaning())
        + (verb.linux().isEmpty() ? "" : " In Linux: `" + verb.linux() + "`.")
        + (verb.givesValue() ? " It gives a value." : "")
        + (operands.isEmpty() ? "" : " Operands: " + names + ".")
        + "\n\nExample: `"
        + verb.example()
        + "`\n";
  }

  private static String operands() {
    String rows =
        Arrays.stream(Operand.values())
            .map(
                o ->
                    "| `"
                        + o.name()
                        + "` | "
                        + o.meaning()
                        + " | `"
                        + o.example().replace("|", "\\|")
                        + "` |\n")
            .collect(Collectors.joining());
    return "\n## Operands\n\n| operand | what it is | such as |\n|---|---|---|\n" + rows;
  }
}
