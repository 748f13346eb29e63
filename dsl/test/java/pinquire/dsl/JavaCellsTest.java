package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import pinquire.dsl.Completeness.Status;

/** What the Java and the Groovy of a session see of each other. */
class JavaCellsTest extends Conversation {

  private String java(String source) throws CellFailure {
    return run("%%java\n" + source);
  }

  private CellFailure failure(String source) {
    return catchThrowableOfType(CellFailure.class, () -> run(source));
  }

  @Test
  void aJavaCellGivesTheValueOfItsLastExpression() throws CellFailure {
    assertThat(java("int a = 3;\na * 2")).isEqualTo("6");
    assertThat(java("new ArrayList<>(List.of(1, 2));")).isEqualTo("[1, 2]");
    assertThat(java("a = 4;")).isEqualTo("4");
    assertThat(java("int b = 4;")).isEmpty();
    assertThat(java("if (a > 3) { b++; }")).isEmpty();
    assertThat(java("new Object() { int c; }")).startsWith("an object of class ");
    assertThat(java("// nothing but a remark")).isEmpty();
  }

  @Test
  void aClassOfAJavaCellIsKnownByItsNameInGroovy() throws CellFailure {
    java("class Twice { int of(int n) { return 2 * n; } }");
    assertThat(run("new Twice().of(4)")).isEqualTo("8");
    java("record Pair(int a, String b) {}\nenum Colour { RED, GREEN }");
    assertThat(run("new Pair(1, 'x')")).isEqualTo("Pair[a=1, b=x]");
    assertThat(run("Colour.values()*.name()")).isEqualTo("[RED, GREEN]");
  }

  @Test
  void aClassThatIsDefinedAgainIsTheOneThatGroovySees() throws CellFailure {
    java("class P { int a() { return 1; } }");
    run("def old = new P()");
    java("class P { int a() { return 2; } int b() { return 3; } }");
    assertThat(run("[old.a(), new P().a(), new P().b()]")).isEqualTo("[1, 2, 3]");
    run("class P { int a() { 4 } }");
    assertThat(run("new P().a()")).isEqualTo("4");
    java("class P { int a() { return 5; } }");
    assertThat(run("new P().a()")).isEqualTo("5");
  }

  @Test
  void aClassWhoseBaseIsDefinedAgainFollows() throws CellFailure {
    java("class Base { int a() { return 1; } }\nclass Derived extends Base { }");
    java("class Base { int a() { return 2; } }");
    assertThat(run("new Derived().a()")).isEqualTo("2");
  }

  @Test
  void aVariableIsOneInBothLanguages() throws CellFailure {
    java("int calls = 0;\nclass Counting { void call() { calls++; } }");
    run("def c = new Counting(); 3.times { c.call() }");
    assertThat(run("calls")).isEqualTo("3");
    run("calls += 4");
    assertThat(java("c.call();\ncalls")).isEqualTo("8");
  }

  @Test
  void aVariableTakesAnotherClassWithAnotherValue() throws CellFailure {
    run("def n = 3");
    assertThat(java("n = n + 1;")).isEqualTo("4");
    run("n = 'four'");
    assertThat(java("n.length()")).isEqualTo("4");
    assertThat(java("var n = List.of('f');")).isEmpty();
    assertThat(run("n")).isEqualTo("[f]");
  }

  @Test
  void aVariableIsDeclaredByTheNearestTypeThatJavaCanName() throws CellFailure {
    run(
        """
        class Shy implements Comparable<Shy> { int compareTo(Shy other) { 7 } }
        def shy = new Shy()
        def closure = { it * 2 }
        def range = 0..3
        def fixed = List.of(1, 2)
        def array = [1, 2] as int[]
        def nothing = null
        """);
    assertThat(java("shy.compareTo(null)")).isEqualTo("7");
    assertThat(java("closure.call(4)")).isEqualTo("8");
    assertThat(java("range.getToInt() + fixed.size()")).isEqualTo("5");
    assertThat(java("array[0] = 5;\narray.length")).isEqualTo("2");
    assertThat(java("nothing = \"some\";")).isEqualTo("some");
    assertThat(run("[array[0], nothing]")).isEqualTo("[5, some]");
  }

  @Test
  void whatAJavaCellPrintsIsItsOutput() throws CellFailure {
    Page printed = new Page();
    try (CellStreams streams = CellStreams.ofNotebook()) {
      streams.enter(printed);
      java("for (int i = 0; i < 2; i++) {\n  System.out.println(\"line \" + i);\n}");
    }
    assertThat(printed.printed).hasToString("line 0\nline 1\n");
  }

  @Test
  void aCellMayChangeTheLanguage() throws CellFailure {
    assertThat(run("def a = 1\n%%java\nint b = a + 1;\n%%groovy\nfsync\na + b")).isEqualTo("3");
    assertThat(recorder.said).containsExactly("fsync");
  }

  @Test
  void aCellThatIsRefusedDeclaresNothingAndRunsNothing() throws CellFailure {
    java("class P { int a() { return 1; } }\nint n = 1;");
    CellFailure failure =
        failure("%%java\nclass P { int a() { return 2; } }\nn = 2;\nString n = m;");
    assertThat(failure).hasMessage("cell 2:4:12: unknown variable 'm'");
    assertThat(java("new P().a() + n")).isEqualTo("2");
  }

  @Test
  void aMethodThatALaterCellHasBrokenSaysSoWhenItIsCalled() throws CellFailure {
    java("int one() { return 1; }");
    java("int two() {\n  return one() + 1;\n}");
    java("List<String> one() { return null; }");
    assertThat(failure("%%java\ntwo()"))
        .hasMessage("cell 2:2:1: this no longer compiles, because what it names has changed");
    java("int one() { return 2; }");
    assertThat(java("two()")).isEqualTo("3");
  }

  @Test
  void aJavaCellIsCompleteWhenJavaIsSatisfied() {
    assertThat(session.completeness("%%java\nint a = 1;").status()).isEqualTo(Status.COMPLETE);
    assertThat(session.completeness("%%java\nint a = )").status()).isEqualTo(Status.INVALID);
    assertThat(session.completeness("%%java").status()).isEqualTo(Status.INCOMPLETE);
    assertThat(session.completeness("%%java\n  class P {"))
        .isEqualTo(new Completeness(Status.INCOMPLETE, "      "));
    assertThat(session.completeness("%%java\nint a;\n%%groovy\nfsync").status())
        .isEqualTo(Status.COMPLETE);
    assertThat(session.completeness("%%jav").status()).isEqualTo(Status.INVALID);
  }

  @Test
  void whatJavaKnowsIsCompletedAndInspected() throws CellFailure {
    java("class Twice { int of(int n) { return 2 * n; } }\nTwice twice = new Twice();");
    assertThat(completed("fsync\n%%java\nint n = 1; tw")).containsExactly("twice");
    assertThat(completed("%%java\ntwice.of(4);\nint m = twice.o")).containsExactly("of(");
    assertThat(completed("%%java\n\"ab\".length")).containsExactly("length()");
    assertThat(completed("%%java\nFolio f = null; f.addR")).containsExactly("addRef(");
    assertThat(completed("%%java\nint one() { return 1; }\ntw")).containsExactly("twice");
    assertThat(session.inspect("%%java\ntwice + 1", 10))
        .hasValueSatisfying(shown -> assertThat(shown.text()).isEqualTo("twice:Twice\n"));
    assertThat(session.inspect("%%java\ntwise", 10)).isEmpty();
  }

  @Test
  void theLineThatBeginsAPartIsCompletedToo() {
    assertThat(completed("%%")).containsExactly("%%groovy", "%%java");
    assertThat(completed("fsync\n%%j")).containsExactly("%%java");
    assertThat(session.complete("fsync\n%%j", 9).from()).isEqualTo(6);
    assertThat(completed("%%java\n%%g")).containsExactly("%%groovy");
  }

  private List<String> completed(String before) {
    return session.complete(before, before.length()).items().stream()
        .map(Completion.Item::text)
        .toList();
  }

  @Test
  void commandsAreNotProposedInJava() {
    assertThat(session.complete("%%java\nfs", 9).items()).isEmpty();
    assertThat(session.complete("%%java\n%%groovy\nfs", 18).items()).hasSize(1);
    assertThat(session.inspect("%%java\nfsync", 9)).isEmpty();
  }

  @Test
  void onlyTheClassesBehindOneDoorKnowJShell() {
    var ours =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("pinquire.dsl");
    assertThat(
            ours.stream()
                .filter(
                    c ->
                        c.getDirectDependenciesFromSelf().stream()
                            .anyMatch(
                                d -> d.getTargetClass().getPackageName().startsWith("jdk.jshell")))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.isEmpty()))
        .containsExactlyInAnyOrder(
            "JavaShell", "JavaWords", "JavaErrors", "JavaLines", "CompiledClasses");
  }
}
