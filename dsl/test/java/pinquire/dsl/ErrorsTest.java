package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Where an error points, and what it says. */
class ErrorsTest {

  /** A cell, the kind of its failure, and its message; lines of the cell end with {@code \n}. */
  private static final String GROOVY =
      """
      map file\\npinn pages 0..3          | CommandException | 2:1: unknown verb 'pinn'
      x = pinn pages 0..3                | CommandException | 1:5: unknown verb 'pinn'
      def go() { return unpinn all }     | CommandException | 1:19: unknown verb 'unpinn'
      fsyn                               | CommandException | 1:1: unknown verb 'fsyn'
      pin pagse 0..3                     | CommandException | 1:5: unexpected word 'pagse'
      3.times { dma writ }               | CommandException | 1:15: unexpected word 'writ'
      pin                                | CommandException | 1:1: pin wants page PAGE or pages PAGES
      pin as nic                         | CommandException | 1:5: unexpected word 'as'
      pin pages                          | CommandException | 1:5: pages wants a range or a list of page numbers
      pin pages 0..                      | CommandException | 1:12: nothing stands after '..'
      pin pages 0..3 4                   | CommandException | 1:16: unexpected '4'
      pin pages 0..3 as nic as nic       | CommandException | 1:23: unexpected word 'as'
      fsync file f now                   | CommandException | 1:14: 'now' is left over
      truncate file f                    | CommandException | 1:15: truncate wants to COUNT
      expect page 2                      | CommandException | 1:13: expect wants == VALUE
      pin pages 3..0                     | CommandException | 1:11: the range runs backwards
      n = 3; pin pages n..0              | CommandException | 1:18: the range runs backwards
      pin pages 2..<2                    | CommandException | 1:11: no page is in it
      pin page 'x'                       | CommandException | 1:10: 'x' is not a page number
      n = null; pin page n               | CommandException | 1:20: null is not a page number
      pin pages 0..2000000               | CommandException | 1:11: 2000001 pages in one list
      n = 2000000; pin pages 0..n        | CommandException | 1:24: more than 1048576 pages in one list
      map file\\npin page 9                | CommandException | 2:10: page 9 is past the end of f
      pin page -1                        | CommandException | 1:10: page -1 is past the end of f
      def r = pin(9)                     | CommandException | 1:9: page 9 is past the end of f
      help pinn                          | CommandException | 1:6: unknown verb 'pinn'
      expect violated                    | ExpectationFailed | 1:1: every property holds
      assert 1 == 2                      | PowerAssertionError | 1:1: the assertion failed
      fsync; foo                         | MissingPropertyException | 1:8: unknown name 'foo'
      fsync; fo(3)                       | MissingMethodException | 1:8: unknown method 'fo'
      println pin                        | MissingPropertyException | 1:9: unknown name 'pin'
      pin page 2; pin page 2 +* 3        | SyntaxError | 1:24: unexpected '+'
      fsync; def x = )                   | SyntaxError | 1:16: unexpected ')'
      pin pages 0..1; def z = 1 +* 2     | SyntaxError | 1:27: unexpected '+'
      def z = (1 +                       | SyntaxError | 1:9: '(' is not closed
      fsync; Nope n = null               | SyntaxError | 1:8: unable to resolve class Nope
      def f() { throw new IOException('no') }\\nfsync\\nf() | IOException | 1:1: IOException: no
      def r(n) { r(n + 1) }\\nr(0)         | StackOverflowError | 1:1: StackOverflowError
      """;

  /** The same for what stands below the line {@code %%java}. */
  private static final String JAVA =
      """
      int x = "a";                       | SyntaxError | 2:9: incompatible types: String cannot be converted to int
      int a = 1;\\n  Folo f = null;       | SyntaxError | 3:3: unknown class 'Folo'
      String s = "a"; s.leng();          | SyntaxError | 2:19: unknown method 'leng()'
      foo.bar()                          | SyntaxError | 2:1: unknown variable 'foo'
      int f() { return later(1); }       | SyntaxError | 2:18: unknown method 'later(int)'
      class C {\\n  Folo f;\\n}            | SyntaxError | 3:3: unknown class 'Folo'
      int f() {\\n}                       | SyntaxError | 3:1: missing return statement
      "a" - 1                            | SyntaxError | 2:1: bad operand types for binary operator '-'
      class C implements Runnable { }    | SyntaxError | 2:7: C is not abstract and does not override abstract method run() in Runnable
      void f() { throw new Exception(); } | SyntaxError | 2:12: unreported exception Exception; must be caught or declared to be thrown
      int a = 1 +* 2;                    | SyntaxError | 2:12: illegal start of expression
      int a = 1\\nint b = 2;             | SyntaxError | 2:10: ';' expected
      void f() {\\n  if (true) {          | SyntaxError | 3:13: '{' is not closed
      fsync                              | SyntaxError | 2:1: unknown variable 'fsync'
      int[] a = {1};\\n\\n// why\\na[3] = 2; | ArrayIndexOutOfBoundsException | 5:1: ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 1
      String s = null; s.length()        | NullPointerException | 2:1: NullPointerException: Cannot invoke "String.length()" because "s" is null
      Object o = ""; Integer i = (Integer) o; | ClassCastException | 2:1: ClassCastException: class java.lang.String cannot be cast to class java.lang.Integer
      class C { int f() { return 1 /\\n  0; } }\\nnew C().f() | ArithmeticException | 2:1: ArithmeticException: / by zero
      int f(int n) {\\n  return f(n + 1);\\n}\\nf(0) | StackOverflowError | 3:3: StackOverflowError
      """;

  private static final String STRICT =
      """
      map file\\npinn pages 0..3  | 2:1: unknown verb 'pinn'
      pin page -1                | 1:10: page -1 is past the end of f
      show designs               | 1:6: unexpected word 'designs'
      pin page i                 | 1:10: 'i' is not a plain value
      pin page 1 + 1             | 1:12: commands alone are read here, and '+' is in none
      pin page 010               | 1:10: '010' is not a plain value
      pin pages 0..              | 1:12: nothing stands after '..'
      pin pages [0, 1            | 1:11: '[' is not closed
      pin pages [[0]]            | 1:12: '[' is not a plain value
      pin pages 0..99999999999   | 1:14: the number is too large
      pin pages 0..1048576       | 1:11: 1048577 pages in one list
      pin page 0]                | 1:11: unexpected ']'
      pin page 0 as "n${1}"      | 1:15: not a plain string
      pin page 0 as 'a\\\\b'       | 1:15: not a plain string
      fsync /* wait              | 1:7: the comment is not closed
      fsync # wait               | 1:7: commands alone are read here, and '#' is in none
      println 'x'                | 1:1: unknown verb 'println'
      3.times { fsync }          | 1:2: commands alone are read here, and '.' is in none
      2                          | 1:1: a command starts with a verb, not with '2'
      fsync\\n%%java\\nint a;    | 2:1: commands alone are read here, and %%java begins something else
      """;

  @TestFactory
  Stream<DynamicTest> aGroovyCellFailsAtItsPlace() {
    return GROOVY.lines().map(row -> fails(new GroovyInterpreter(new Recorder()), "", row));
  }

  @TestFactory
  Stream<DynamicTest> aJavaCellFailsAtItsPlace() {
    GroovyInterpreter session = new GroovyInterpreter(new Recorder());
    return JAVA.lines().map(row -> fails(session, "%%java\n", row));
  }

  private static DynamicTest fails(Interpreter session, String head, String row) {
    List<String> parts = Stream.of(row.split(" \\| ")).map(String::strip).toList();
    return DynamicTest.dynamicTest(
        parts.get(0),
        () -> {
          CellFailure failure = failure(session, head + parts.get(0));
          assertThat(failure).hasMessage("cell 9:" + parts.get(2));
          assertThat(failure.kind()).isEqualTo(parts.get(1));
        });
  }

  @TestFactory
  Stream<DynamicTest> aStrictTextFailsAtItsPlace() {
    return STRICT.lines().map(ErrorsTest::strict);
  }

  private static DynamicTest strict(String row) {
    int bar = row.lastIndexOf(" | ");
    String text = row.substring(0, bar).strip();
    return DynamicTest.dynamicTest(
        text,
        () ->
            assertThat(failure(new StrictInterpreter(new Recorder()), text))
                .hasMessage("cell 9:" + row.substring(bar + 3)));
  }

  private static CellFailure failure(Interpreter session, String text) {
    Cell cell = new Cell("cell 9", text.replace("\\n", "\n").replace("\\\\", "\\"));
    return catchThrowableOfType(CellFailure.class, () -> session.run(cell, new Page()));
  }

  private static String told(String text) {
    return failure(new GroovyInterpreter(new Recorder()), text).display().text();
  }

  @Test
  void aMisspeltVerbIsToldWithTheVerbThatWasMeant() {
    assertThat(told("map file\npinn pages 0..3"))
        .isEqualTo(
            """
            cell 9:2:1: unknown verb 'pinn'

              1 | map file
              2 | pinn pages 0..3
                | ^^^^ did you mean 'pin'?

              pin (page PAGE | pages PAGES) [of FILE] [to read] [longterm] [as DEVICE]
                  [by PROCESS]
                  hold pages for a device that will write them, or only read them
                  (pin_user_pages())
            Nothing of this cell was run.
            """);
  }

  @Test
  void aVerbSaidInsideAnotherIsToldToBeOne() {
    assertThat(told("show designs"))
        .isEqualTo(
            """
            cell 9:1:6: unexpected word 'designs'

              1 | show designs
                |      ^^^^^^^ 'designs' is a verb of its own

              show [state | strip | steps | race]
                  show the state table, or what the word names
            Nothing of this cell was run.
            """);
  }

  @Test
  void anErrorTellsWhichLinesWereRun() {
    assertThat(told("map file\nfsync\ndma write\npin pages 6, 9"))
        .isEqualTo(
            """
            cell 9:4:11: page 9 is past the end of f

              3 | dma write
              4 | pin pages 6, 9
                |           ^^^^ the last page of f is 7

            Lines 1 to 3 were run; the state is the one after line 3.
            """);
    assertThat(told("map file; pin page 9"))
        .endsWith("The last command run was map file; the state is the one after it.\n");
    assertThat(told("pin page 9"))
        .endsWith("No command of this cell was run; the state is the one before it.\n");
  }

  @Test
  void anAssertionKeepsItsPicture() {
    assertThat(told("def y = 1\nassert y + 1 == 3"))
        .isEqualTo(
            """
            cell 9:2:1: the assertion failed

              1 | def y = 1
              2 | assert y + 1 == 3
                | ^^^^^^^^^^^^^^^^^

            assert y + 1 == 3
                   | |   |
                   1 2   false

            No command of this cell was run; the state is the one before it.
            """);
  }

  @Test
  void javaIsToldAsGroovyIs() {
    assertThat(told("%%java\nString s = \"a\";\ns.leng();"))
        .isEqualTo(
            """
            cell 9:3:3: unknown method 'leng()'

              2 | String s = "a";
              3 | s.leng();
                |   ^^^^ s is a String

            Nothing of this cell was run.
            """);
    assertThat(told("%%java\nint fall(int n) {\n  return 1 / n;\n}\nfall(0);"))
        .isEqualTo(
            """
            cell 9:3:3: ArithmeticException: / by zero

              2 | int fall(int n) {
              3 |   return 1 / n;
                |   ^^^^^^^^^^^^^

              called in cell 9, line 5
            No command of this cell was run; the state is the one before it.
            """);
    assertThat(told("fsync\n%%java\nint a = b;")).endsWith("Nothing below line 2 was run.\n");
  }

  @Test
  void aLanguageThatIsUnknownIsToldWithTheOnesThereAre() {
    assertThat(told("%%jva\nint a;")).contains("| ^^^^^ did you mean '%%java'?\n");
    assertThat(told("fsync\n%%python\n1"))
        .startsWith("cell 9:2:1: '%%python' begins no part of a cell\n")
        .contains("| ^^^^^^^^ %%groovy or %%java\n");
  }

  @Test
  void anErrorInAnEarlierCellsClosurePointsThere() throws CellFailure {
    GroovyInterpreter session = new GroovyInterpreter(new Recorder());
    session.run(new Cell("cell 1", "def c = { pin page it }"), new Page());
    CellFailure failure = failure(session, "fsync\nc 9");
    assertThat(failure).hasMessage("cell 1:1:20: page 9 is past the end of f");
    assertThat(failure.display().text())
        .contains("  1 | def c = { pin page it }\n")
        .endsWith("The last command run was fsync; the state is the one after it.\n");
  }

  @Test
  void columnsAreRightBehindCharactersOfTwoUnits() {
    assertThat(failure(new GroovyInterpreter(new Recorder()), "s = '\ud83d\ude00'; pin pagse 0"))
        .hasMessage("cell 9:1:15: unexpected word 'pagse'");
    assertThat(failure(new GroovyInterpreter(new Recorder()), "s = '\ud83d\ude00'; x = )"))
        .hasMessage("cell 9:1:15: unexpected ')'");
  }
}
