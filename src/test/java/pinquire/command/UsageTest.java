package pinquire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The structure of usages, and the words that are near others. */
class UsageTest {

  @Test
  void theWaysToGoOnComeInTheOrderOfTheUsage() {
    assertThat(Usage.of(Verb.PIN).words()).containsExactly("page", "pages");
    assertThat(Usage.of(Verb.DMA).words()).containsExactly("write", "read");
    assertThat(Usage.of(Verb.UNPIN).words())
        .containsExactly("all", "page", "pages", "of", "clean", "as");
    assertThat(Usage.of(Verb.EXPECT).words()).containsExactly("page", "holds", "violated");
  }

  @ParameterizedTest
  @CsvSource({
    "PIN, page PAGE or pages PAGES",
    "DMA, write or read",
    "TRUNCATE, to COUNT",
    "DESIGN, DESIGN",
    "MAP, file",
    "EXPECT, page PAGE or holds or violated"
  })
  void whatAVerbWantsIsToldShortly(Verb verb, String wanted) {
    assertThat(Usage.of(verb).canEnd()).isFalse();
    assertThat(Usage.of(verb).wanted()).isEqualTo(wanted);
  }

  @Test
  void anOperandAloneInBracketsBelongsToTheWordBeforeIt() {
    Usage afterFile = Usage.of(Verb.MAP).options().get(0).after();
    assertThat(afterFile.options())
        .extracting(o -> o.part().toString())
        .containsExactly("FILE", "pages", "private", "by");
    Usage afterPages = afterFile.options().get(1).after().options().get(0).after();
    assertThat(afterPages.options())
        .extracting(o -> o.part().toString())
        .containsExactly("private", "by");
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void everyUsageCanBeSaidToItsEnd(Verb verb) {
    Usage usage = Usage.of(verb);
    for (int said = 0; !usage.options().isEmpty(); said++) {
      assertThat(said).isLessThan(20);
      usage = usage.options().get(0).after();
    }
    assertThat(usage.canEnd()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "pinn, pin",
    "pn, pin",
    "ipn, pin",
    "fsnyc, fsync",
    "trnucat, truncate",
    "PIN, pin",
    "mmap, map",
    "writbak, writeback"
  })
  void aSlipIsForgiven(String word, String meant) {
    assertThat(Suggestion.among(word, Verb.words())).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"x", "print", "println", "collect", "sleep", "assert", "def", "int", "it", "each"})
  void otherWordsAreLeftAlone(String word) {
    assertThat(Suggestion.among(word, Verb.words())).isEqualTo(Optional.empty());
  }
}
