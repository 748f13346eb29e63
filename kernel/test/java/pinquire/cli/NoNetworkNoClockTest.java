package pinquire.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code verify} finds follows from the notebook: not from a network and not from a clock. */
class NoNetworkNoClockTest {

  /**
   * Whoever asks for an address or opens a connection makes Java load one of these; a channel to
   * elsewhere loads {@code Net}. ({@code SocketChannelImpl} itself Java 25 loads to read a file.)
   */
  private static final Set<String> NETWORK =
      Set.of(
          "java.net.Inet4Address",
          "java.net.Inet6Address",
          "java.net.SocketImpl",
          "java.net.DatagramSocketImpl",
          "java.net.HttpURLConnection",
          "sun.nio.ch.Net",
          "sun.nio.ch.NioSocketImpl",
          "sun.nio.ch.DatagramChannelImpl");

  /**
   * What tells the time or is different each time. Of constructors only those without an argument
   * are meant.
   */
  private static final Map<String, Set<String>> CHANGING =
      Map.of(
          "java.lang.System", Set.of("nanoTime", "currentTimeMillis"),
          "java.lang.Math", Set.of("random"),
          "java.util.UUID", Set.of("randomUUID"),
          "java.util.concurrent.ThreadLocalRandom", Set.of("current"),
          "java.util.Random", Set.of("<init>"),
          "java.util.Date", Set.of("<init>"));

  /**
   * They hand a clock to {@code Glance}, which tells whoever waits how a long command gets on;
   * nothing of that is an output.
   */
  private static final Set<String> LOOK_AT_A_CLOCK =
      Set.of("pinquire.dsl.Panel$Sitting", "pinquire.dsl.Transcript");

  @TempDir Path folder;

  /** Designs, Java cells and a search of every order: all that a notebook can do. */
  @Test
  @Tag("outside")
  void nothingOfTheNetworkIsLoaded() throws Exception {
    assertThat(Loaded.by(folder, "verify", "../notebooks/03-your-own-design.ipynb"))
        .contains("pinquire.notebook.Verification", "pinquire.dsl.JavaShell")
        .doesNotContainAnyElementsOf(NETWORK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "println InetAddress.loopbackAddress",
        "java.nio.channels.SocketChannel.open().close()",
        "java.nio.channels.DatagramChannel.open().close()"
      })
  @Tag("outside")
  void aCellThatAsksForAnAddressOrOpensAChannelWouldBeSeen(String cell) throws Exception {
    assertThat(Loaded.by(folder, "run", "-e", cell)).containsAnyElementsOf(NETWORK);
  }

  private static final JavaClasses RUN_BY_IT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("Test"))
          .importPackages("pinquire");

  private static final DescribedPredicate<JavaClass> WITHOUT_A_CLOCK =
      not(resideInAnyPackage("pinquire.jupyter..", "pinquire.bench..", "pinquire.litmus.."))
          .and(not(describe("look at a clock", c -> LOOK_AT_A_CLOCK.contains(c.getName()))));

  @Test
  void nobodyAsksAClockOrRollsDiceWithoutASeed() {
    noClasses()
        .that(WITHOUT_A_CLOCK)
        .should()
        .accessTargetWhere(
            describe("tells the time or is different each time", NoNetworkNoClockTest::changes))
        .orShould()
        .dependOnClassesThat(resideInAPackage("java.time.."))
        .check(RUN_BY_IT);
  }

  private static boolean changes(JavaAccess<?> access) {
    Set<String> names = CHANGING.getOrDefault(access.getTargetOwner().getName(), Set.of());
    String target = access.getTarget().getFullName();
    return names.contains(access.getTarget().getName())
        && (!names.contains("<init>") || target.endsWith("()"));
  }

  @Test
  void thoseWhoLookAtAClockAreFound() {
    assertThat(LOOK_AT_A_CLOCK)
        .allSatisfy(
            name ->
                assertThat(RUN_BY_IT.get(name).getAccessesFromSelf())
                    .anyMatch(NoNetworkNoClockTest::changes));
  }
}
