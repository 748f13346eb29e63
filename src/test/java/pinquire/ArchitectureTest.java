package pinquire;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between the packages of the laboratory, and what its core must not know. */
@Tag("source")
class ArchitectureTest {

  private static final JavaClasses LABORATORY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("pinquire");

  /** Packages whose every answer follows from their arguments alone. */
  private static final String[] CORE =
      packages("machine", "check", "design", "path", "hazard", "scenario");

  /** The class files of its inner loops are what it makes more classes from. */
  private static final DescribedPredicate<JavaClass> READS_ITS_TEMPLATES =
      describe("reads its templates", ours -> ours.getName().equals("pinquire.check.Loops"));

  /**
   * What a package may use.
   *
   * @param used packages of ours; others of ours are out of reach
   */
  record Arrow(String from, List<String> used) {

    static Arrow arrow(String from, String... used) {
      return new Arrow(from, List.of(used));
    }

    @Override
    public String toString() {
      return from + " -> " + (used.isEmpty() ? "nothing of ours" : String.join(", ", used));
    }
  }

  static Stream<Arrow> arrows() {
    return Stream.of(
        Arrow.arrow("machine"),
        Arrow.arrow("check"),
        Arrow.arrow("litmus", "check"),
        Arrow.arrow("design", "machine"),
        Arrow.arrow("path", "machine", "design"),
        Arrow.arrow("hazard", "machine"),
        Arrow.arrow("scenario", "machine", "check", "design", "path", "hazard"),
        Arrow.arrow("command", "machine", "check", "design", "path", "hazard", "scenario"),
        Arrow.arrow(
            "report", "machine", "check", "design", "path", "hazard", "scenario", "command"));
  }

  @ParameterizedTest
  @MethodSource("arrows")
  void aPackageUsesOnlyWhatStandsBelowIt(Arrow arrow) {
    String[] reach = packages(Stream.concat(Stream.of(arrow.from()), arrow.used().stream()));

    noClasses()
        .that(resideInAPackage("pinquire." + arrow.from() + ".."))
        .should()
        .dependOnClassesThat(resideInAPackage("pinquire..").and(not(resideInAnyPackage(reach))))
        .because(arrow + " is how the packages are layered")
        .allowEmptyShould(true)
        .check(LABORATORY);
  }

  @Test
  void everyPackageOfTheLaboratoryHasAnArrow() {
    Set<String> withArrow =
        arrows().map(arrow -> "pinquire." + arrow.from()).collect(Collectors.toSet());

    assertThat(ours()).extracting(JavaPackage::getName).allMatch(withArrow::contains);
  }

  @Test
  void theLaboratoryKnowsNoGroovyAndNoJupyter() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "groovy..",
                "org.codehaus.groovy..",
                "org.apache.groovy..",
                "org.zeromq..",
                "io.github.spencerpark..",
                "picocli..",
                "pinquire.dsl..",
                "pinquire.jupyter..",
                "pinquire.notebook..",
                "pinquire.cli.."))
        .allowEmptyShould(true)
        .check(LABORATORY);
  }

  @Test
  void theCoreKnowsNoFilesTimeThreadsOrChance() {
    coreAvoids(
        resideInAnyPackage("java.io..", "java.nio.file..", "java.time..", "java.util.concurrent..")
            .or(belongToAnyOf(Random.class, SplittableRandom.class, Thread.class))
            .as("files, time, threads or chance"),
        not(READS_ITS_TEMPLATES));
  }

  @Test
  void theCoreKnowsNoOrderThatDependsOnHashes() {
    coreAvoids(
        belongToAnyOf(HashMap.class, HashSet.class, IdentityHashMap.class, WeakHashMap.class)
            .as("collections in hash order; LinkedHashMap and TreeMap have an order"),
        alwaysTrue());
    coreNeverCalls(Map.class, "of", "copyOf", "ofEntries");
    coreNeverCalls(Set.class, "of", "copyOf");
    coreNeverCalls(Collectors.class, "toSet", "toMap", "groupingBy", "partitioningBy");
  }

  @Test
  void theCoreAsksNoClockAndRollsNoDice() {
    coreNeverCalls(System.class, "nanoTime", "currentTimeMillis", "getProperty", "getenv");
    coreNeverCalls(Math.class, "random");
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(ours()).allMatch(ours -> ours.isAnnotatedWith(NullMarked.class));
  }

  private static void coreAvoids(
      DescribedPredicate<JavaClass> what, DescribedPredicate<JavaClass> who) {
    noClasses()
        .that(resideInAnyPackage(CORE).and(who))
        .should()
        .dependOnClassesThat(what)
        .allowEmptyShould(true)
        .check(LABORATORY);
  }

  private static void coreNeverCalls(Class<?> owner, String... methods) {
    List<String> names = List.of(methods);
    noClasses()
        .that(resideInAnyPackage(CORE))
        .should()
        .accessTargetWhere(
            describe(
                owner.getSimpleName() + " " + names,
                (JavaAccess<?> access) ->
                    access.getTargetOwner().isEquivalentTo(owner)
                        && names.contains(access.getTarget().getName())))
        .allowEmptyShould(true)
        .check(LABORATORY);
  }

  private static Stream<JavaPackage> ours() {
    return LABORATORY.stream().map(JavaClass::getPackage).distinct();
  }

  private static String[] packages(String... names) {
    return packages(Stream.of(names));
  }

  private static String[] packages(Stream<String> names) {
    return names.map(name -> "pinquire." + name + "..").toArray(String[]::new);
  }
}
