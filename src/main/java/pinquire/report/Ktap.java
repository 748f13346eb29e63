package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import pinquire.command.Reviewed;
import pinquire.report.ReviewFile.Test;

/**
 * Reviews as the tests of the Linux kernel are told (Documentation/dev-tools/ktap.rst): a test is a
 * review, its subtests are the cases.
 */
public final class Ktap {

  private static final String VERSION = "KTAP version 1";
  private static final String INDENT = "  ";

  private final List<String> lines = new ArrayList<>();
  private int number;

  private Ktap() {}

  public static String of(List<ReviewFile> files) {
    Ktap ktap = new Ktap();
    int tests =
        files.stream().mapToInt(f -> f.reviews().size() + (f.mistake().isPresent() ? 1 : 0)).sum();
    ktap.begin("", tests);
    files.forEach(ktap::file);
    return Lines.text(ktap.lines);
  }

  private void begin(String indent, int tests) {
    lines.add(indent + VERSION);
    lines.add(indent + "1.." + tests);
  }

  private void file(ReviewFile file) {
    file.reviews().forEach(review -> review(file, review));
    file.mistake()
        .ifPresent(
            mistake -> {
              tell("", mistake);
              result("", false, ++number, file.stem() + ": is read to its end", "");
            });
  }

  private void review(ReviewFile file, Reviewed reviewed) {
    List<Test> tests = ReviewFile.tests(reviewed);
    begin(INDENT, tests.size());
    for (int i = 0; i < tests.size(); i++) {
      test(tests.get(i), i + 1);
    }
    boolean agrees = tests.stream().flatMap(t -> t.done().stream()).allMatch(CaseReport::agrees);
    result("", agrees, ++number, file.stem() + ": " + reviewed.docket().name(), "");
  }

  private void test(Test test, int at) {
    test.done()
        .ifPresentOrElse(
            done -> {
              tell(INDENT, done.text());
              done.complaints().forEach(c -> tell(INDENT, Lines.text(c.lines())));
              result(INDENT, done.agrees(), at, test.name(), "");
            },
            () -> result(INDENT, true, at, test.name(), " # SKIP not tried"));
  }

  private void tell(String indent, String text) {
    text.lines().forEach(line -> lines.add((indent + "# " + line).stripTrailing()));
  }

  /** What is behind a sharp is not the name. */
  private void result(String indent, boolean ok, int at, String name, String directive) {
    String plain = Ascii.of(name).replace('#', ' ');
    lines.add(indent + (ok ? "ok " : "not ok ") + at + " " + plain + directive);
  }
}
