package pinquire.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Reviewed;
import pinquire.report.ReviewFile.Test;

/**
 * Reviews as JUnit's test results are told, by the schema that Surefire and Jenkins agree on: a
 * suite is a review, its tests are the cases. Drift is a failure; what was not decided is an error.
 */
public final class JUnitXml {

  private JUnitXml() {}

  public static String of(List<ReviewFile> files) {
    return files.stream()
        .flatMap(JUnitXml::suites)
        .collect(
            Collectors.joining(
                "",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n",
                "</testsuites>\n"));
  }

  private static Stream<String> suites(ReviewFile file) {
    return Stream.concat(
        file.reviews().stream().map(review -> suite(file, review)),
        file.mistake().stream().map(mistake -> broken(file, mistake)));
  }

  private static String suite(ReviewFile file, Reviewed reviewed) {
    List<Test> tests = ReviewFile.tests(reviewed);
    String name = file.stem() + "." + reviewed.docket().name();
    List<CaseReport> done = tests.stream().flatMap(test -> test.done().stream()).toList();
    long failures = done.stream().filter(CaseReport::drifts).count();
    long errors = done.stream().filter(one -> !one.agrees() && !one.drifts()).count();
    return suite(name, tests.size(), failures, errors, tests.size() - done.size())
        + tests.stream().map(test -> test(name, test)).collect(Collectors.joining())
        + "  </testsuite>\n";
  }

  private static String suite(String name, long tests, long failures, long errors, long skipped) {
    return "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\">\n"
        .formatted(Phrase.escape(name), tests, failures, errors, skipped);
  }

  private static String test(String suite, Test test) {
    return open(suite, test.name())
        + test.done().map(JUnitXml::outcome).orElse("      <skipped message=\"not tried\"/>\n")
        + test.done().map(done -> element("system-out", "", done.text())).orElse("")
        + "    </testcase>\n";
  }

  private static String open(String suite, String name) {
    return "    <testcase classname=\"%s\" name=\"%s\">\n"
        .formatted(Phrase.escape(suite), Phrase.escape(name));
  }

  private static String outcome(CaseReport done) {
    if (done.agrees()) {
      return "";
    }
    List<AssessmentReport> complaints =
        done.complaints().stream().filter(c -> c.isDrift() == done.drifts()).toList();
    String more = complaints.size() == 1 ? "" : "; and " + (complaints.size() - 1) + " more";
    String text =
        complaints.stream().map(c -> Lines.text(c.lines())).collect(Collectors.joining("\n"));
    return fault(
        done.drifts() ? "failure" : "error",
        done.drifts() ? "drift" : "inconclusive",
        complaints.get(0).sentence() + more,
        text);
  }

  private static String broken(ReviewFile file, String mistake) {
    String first = mistake.lines().findFirst().orElse("");
    return suite(file.stem(), 1, 0, 1, 0)
        + open(file.stem(), "is read to its end")
        + fault("error", "mistake", first, mistake)
        + "    </testcase>\n  </testsuite>\n";
  }

  private static String fault(String element, String type, String message, String text) {
    String attributes = " type=\"%s\" message=\"%s\"".formatted(type, Phrase.escape(message));
    return element(element, attributes, text);
  }

  private static String element(String name, String attributes, String text) {
    return "      <%s%s>%s</%s>\n".formatted(name, attributes, Phrase.escape(text), name);
  }
}
