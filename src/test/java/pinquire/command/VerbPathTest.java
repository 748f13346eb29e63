package pinquire.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pinquire.design.Designs;

/** The paths that verbs stand for on a machine of one page. */
class VerbPathTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MAP      | [map file]",
        "STORE    | [store page 0]",
        "PIN      | [pin page 0, pin page 0 longterm, pin page 0 to read]",
        "UNPIN    | [unpin, unpin clean]",
        "DMA      | [dma write, dma read]",
        "TRUNCATE | [truncate to 0]",
        "HELP     | []"
      })
  void aVerbIsSaidAsShortlyAsCanBe(Verb verb, String said) {
    assertThat(VerbPath.of(verb, Designs.LINUX_6_19).stream().map(VerbPath::said).toList())
        .hasToString(said);
  }

  /** A power failure is a step, but nothing that Linux does. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CRASH")
  void aVerbHasAPathIfItStandsForALinuxCall(Verb verb) {
    assertThat(VerbPath.of(verb, Designs.LINUX_4_20).isEmpty()).isEqualTo(verb.linux().isEmpty());
  }
}
