package pinquire.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pinquire.command.Verb;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.design.Era;
import pinquire.design.PinTracking;
import pinquire.design.PinnedPolicy;
import pinquire.design.PlainReference;
import pinquire.design.RefCountBias;
import pinquire.hazard.Properties;
import pinquire.machine.Folio;

/** What is told of a verb, a design and a property. */
class ExplanationTest {

  private static final PinTracking TRACKING = new RefCountBias();

  private static Design named(String name, PinTracking tracking, PinnedPolicy cleaning) {
    return Design.of(name, "made for a test", Era.LINUX_6_19, tracking)
        .writing(cleaning, PinnedPolicy.WRITE);
  }

  private static String words(Report report) {
    return report.text().replaceAll("\\s+", " ");
  }

  @Test
  void aPathTellsItsFunctionsItsWaitsAndItsDetours() {
    assertThat(words(Explained.verb(Verb.STORE, Designs.LINUX_6_19)))
        .startsWith("store page 0 under linux-6.19, for one page and one process: 35 steps")
        .contains("1 store into the first half, a CPU store seen \"fault\": goes to 3")
        .contains(
            "2 store into the second half, a CPU store seen \"fault\": goes on else ends write")
        .contains("write fault: 3 read the page table entry, handle_pte_fault()")
        .contains("seen \"no VMA\": ends: SIGSEGV")
        .contains("lock the page, folio_lock() waits for the page lock");
  }

  @Test
  void aPathHasTheFunctionsAndTheStepsOfItsDesign() {
    assertThat(words(Explained.verb(Verb.FSYNC, Designs.SEED_MAPCOUNT)))
        .contains("lock_page()")
        .contains("test for pins, page_mapped()")
        .contains("[copy to a bounce page]");
    assertThat(words(Explained.verb(Verb.FSYNC, Designs.LINUX_6_19)))
        .contains("folio_lock()")
        .doesNotContain("pins", "bounce");
  }

  @Test
  void eachPathOfAVerbIsToldOnce() {
    assertThat(Explained.verb(Verb.DMA, Designs.LINUX_6_19).text())
        .containsOnlyOnce("dma write under")
        .containsOnlyOnce("dma read under");
    assertThat(Explained.verb(Verb.STORE, Designs.LINUX_6_19).text())
        .contains("store page 0 under")
        .doesNotContain("store pages 0 under");
  }

  @Test
  void aVerbWithoutAPathIsAnsweredPlainly() {
    for (Verb verb : List.of(Verb.SHOW, Verb.HELP, Verb.MACHINE, Verb.EXPECT)) {
      assertThat(words(Explained.verb(verb, Designs.LINUX_6_19)))
          .startsWith(verb.word() + " stands for no path of Linux")
          .contains("help " + verb.word());
    }
  }

  @Test
  void whatAPinAddsIsFoundOutByPinning() {
    assertThat(words(Explained.design(Designs.LINUX_4_20))).contains("pin adds 1 to ref");
    assertThat(words(Explained.design(Designs.SEED_MAPCOUNT)))
        .contains("pin adds 1 to ref and 1 to map");
    assertThat(words(Explained.design(Designs.LINUX_6_19)))
        .contains("pin adds 1024 to ref")
        .contains("unpin takes all of it back");
  }

  @Test
  void aTestThatIsFooledIsToldSo() {
    assertThat(words(Explained.design(Designs.SEED_MAPCOUNT))).contains(" mapped 3 1 yes y ");
    assertThat(words(Explained.design(Designs.LINUX_6_19)))
        .contains(" mapped 3 1 no 0 ")
        .contains("mapped, 1,024 references more 1027 1 yes 1");
  }

  @Test
  void aDesignOfOnesOwnIsExplainedFromWhatItDoes() {
    assertThat(words(Explained.design(named("linux-6.19", new Leaky(), PinnedPolicy.SKIP))))
        .contains("pin adds 2 to ref")
        .contains("leaves behind 1 in ref")
        .contains("test [no test]")
        .contains("a pinned page is skipped, left dirty");
  }

  @Test
  void theNameOfADesignDecidesNothing() {
    String one = Explained.design(named("one", TRACKING, PinnedPolicy.BOUNCE)).text();
    String other = Explained.design(named("other", TRACKING, PinnedPolicy.BOUNCE)).text();
    assertThat(other).isEqualTo(one.replace("one: ", "other: "));
  }

  @Test
  void whoAsksForPinsIsReadFromThePaths() {
    assertThat(words(Explained.design(Designs.LINUX_4_20))).contains("asked by nobody");
    assertThat(words(Explained.design(Designs.LINUX_6_19)))
        .containsPattern("asked by reclaim, step \\d+; fork, step \\d+ cleaning");
    assertThat(words(Explained.design(Designs.SEED_MAPCOUNT)))
        .containsPattern(
            "asked by writeback, step \\d+; fsync, step \\d+; msync, step \\d+; punch page 0, ");
  }

  @Test
  void aPropertyTellsWhereItComesFromAndWhatItLooksAt() {
    Properties.all()
        .forEach(
            property ->
                assertThat(words(Explained.property(property.name())))
                    .startsWith(property.name() + ": " + property.meaning())
                    .contains(property.source())
                    .contains("looks at "));
    assertThat(words(Explained.property("accounting"))).contains("looks at the machine as a whole");
    assertThat(words(Explained.property("no-bug")))
        .contains("looks at every page of a file, and at every folio that has left its file");
  }

  /** Takes two references for a pin and gives back one. */
  private record Leaky(PlainReference plain) implements PinTracking {

    Leaky() {
      this(new PlainReference());
    }

    @Override
    public void pin(Folio folio) {
      plain.pin(folio);
      plain.pin(folio);
    }

    @Override
    public void unpin(Folio folio) {
      plain.unpin(folio);
    }

    @Override
    public boolean pinned(Folio folio) {
      return plain.pinned(folio);
    }

    @Override
    public String testedBy() {
      return plain.testedBy();
    }

    @Override
    public String believed(Folio folio) {
      return plain.believed(folio);
    }
  }
}
