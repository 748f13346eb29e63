package pinquire.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pinquire.command.Verb;
import pinquire.command.VerbPath;
import pinquire.design.Design;
import pinquire.design.Designs;

/** Where two programs part, told for a reader of the first. */
class PathDifferenceTest {

  private static List<String> told(Verb verb, Design design, Design other) {
    return new PathDifference(
            VerbPath.of(verb, design).get(0).program(), VerbPath.of(verb, other).get(0).program())
        .told();
  }

  @Test
  void functionsThatWereRenamedAreNoDifference() {
    assertThat(told(Verb.STORE, Designs.LINUX_6_19, Designs.LINUX_4_20)).isEmpty();
  }

  @Test
  void aStepThatIsMissingIsNamed() {
    assertThat(told(Verb.UNPIN, Designs.LINUX_6_19, Designs.LINUX_4_20))
        .containsExactly("there is no step 1, test the dirty bit");
  }

  @Test
  void aStepThatIsNewIsToldWithItsWays() {
    assertThat(told(Verb.UNPIN, Designs.LINUX_4_20, Designs.LINUX_6_19))
        .containsExactly(
            "before step 1 comes: test the dirty bit, folio_test_dirty();"
                + " seen \"yes\": goes to `drop the pin`");
    assertThat(told(Verb.WRITEBACK, Designs.LINUX_4_20, Designs.SEED_MAPCOUNT))
        .contains("before step 14 comes: leave the page dirty, [skip the pinned page]");
  }

  @Test
  void anotherWayOfTheSameStepIsTold() {
    assertThat(told(Verb.FSYNC, Designs.LINUX_4_20, Designs.LINUX_6_19))
        .containsExactly("step 6 seen \"none: dropped\": goes to `unlock the page`");
  }
}
