package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pinquire.command.Checked;
import pinquire.command.CommandException;
import pinquire.command.StockScenario;

/** The scenarios that everybody argues about, under what Linux was, is, and might have become. */
class StockScenariosTest {

  private static final Path GOLDEN = Path.of("test/resources/golden/stock-scenarios.txt");

  private static final List<String> DESIGNS = List.of("linux-4.20", "linux-6.19", "bias-bounce");

  @Test
  void whatBreaksInEach() throws IOException {
    String actual =
        StockScenario.all().stream()
            .map(StockScenariosTest::told)
            .collect(Collectors.joining("\n"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(GOLDEN));
  }

  private static String told(StockScenario stock) {
    return "== "
        + stock.name()
        + ": "
        + stock.retells()
        + "\n"
        + stock.text()
        + DESIGNS.stream()
            .map(design -> told(checked(stock, design)))
            .collect(Collectors.joining());
  }

  private static String told(Checked checked) {
    return "%-12s %,7d states  %s\n"
        .formatted(
            checked.design(),
            checked.states(),
            Verdicts.broken(checked.verdicts()).entrySet().stream()
                .map(broken -> broken.getKey() + " " + broken.getValue())
                .collect(Collectors.joining(", ")));
  }

  private static Checked checked(StockScenario stock, String design) {
    return Verdicts.checked("check '" + stock.name() + "' under " + design);
  }

  /** Where pins are plain references nothing is refused, so a command never done would be idle. */
  @Test
  void everyCommandIsDoneInSomeOrder() {
    for (StockScenario stock : StockScenario.all()) {
      Checked checked = checked(stock, "linux-4.20");
      assertThat(checked.idle()).as(stock.name()).isEmpty();
      assertThat(checked.limit()).as(stock.name()).isEmpty();
    }
  }

  @Test
  void namesAreUniqueAndPlain() {
    assertThat(StockScenario.names())
        .doesNotHaveDuplicates()
        .allMatch(n -> n.matches("[a-z0-9-]+"));
    assertThat(Verdicts.checked("check 'dif-dix'").name()).isEqualTo("dif-dix");
  }

  @Test
  void anUnknownOneIsTold() {
    CommandException refused =
        catchThrowableOfType(
            CommandException.class, () -> Verdicts.checked("map file; check 'dif-dx'"));
    assertThat(refused.problem()).isEqualTo("there is no scenario 'dif-dx'");
    assertThat(refused.hint()).isEqualTo("did you mean 'dif-dix'?");
  }
}
