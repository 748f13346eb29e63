package pinquire.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@code diff -u} says. */
class LineDiffTest {

  private static String lines(int from, int to) {
    StringBuilder text = new StringBuilder();
    IntStream.rangeClosed(from, to).forEach(i -> text.append(i).append('\n'));
    return text.toString();
  }

  @Test
  void textsThatAreTheSameHaveNoDifference() {
    assertThat(LineDiff.of("a\nb", "a\nb", "t")).isEmpty();
  }

  @Test
  void aChangeHasThreeLinesAroundIt() {
    assertThat(LineDiff.of(lines(1, 9), lines(1, 9).replace("5", "V"), "t"))
        .containsExactly("@@ -2,7 +2,7 @@ t", " 2", " 3", " 4", "-5", "+V", " 6", " 7", " 8");
  }

  @Test
  void changesFarFromEachOtherHaveAHunkEach() {
    String after = lines(2, 19).replace("10\n", "10\nX\n");

    assertThat(LineDiff.of(lines(1, 19), after, "t"))
        .containsExactly(
            "@@ -1,4 +1,3 @@ t",
            "-1",
            " 2",
            " 3",
            " 4",
            "@@ -8,6 +7,7 @@ t",
            " 8",
            " 9",
            " 10",
            "+X",
            " 11",
            " 12",
            " 13");
  }

  @Test
  void whatIsWhollyNewOrGoneIsCountedFromNothing() {
    assertThat(LineDiff.of("", "a\n", "t")).containsExactly("@@ -0,0 +1 @@ t", "+a");
    assertThat(LineDiff.of("a\nb\n", "", "t")).containsExactly("@@ -1,2 +0,0 @@ t", "-a", "-b");
  }

  @Test
  void aNewlineAtTheEndIsADifferenceToo() {
    assertThat(LineDiff.of("a", "a\n", "t")).containsExactly("@@ t: a newline at the end");
  }

  @Test
  void ofVeryLongTextsEverythingIsReplaced() {
    String before = "same\n" + lines(1, 3000);
    String after = "same\n" + lines(5001, 8000);

    assertThat(LineDiff.of(before, after, "t")).hasSize(6002).startsWith("@@ -1,3001 +1,3001 @@ t");
  }
}
