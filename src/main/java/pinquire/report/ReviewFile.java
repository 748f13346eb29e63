package pinquire.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pinquire.command.Checked;
import pinquire.command.Place;
import pinquire.command.Reviewed;

/**
 * What came of the reviews in a file, for the programs that read test results. A case is a test.
 *
 * @param path of the file, as it was given
 * @param reviews in the order in which they stand
 * @param mistake why the file did not come to its end, a place first; empty when it did
 */
public record ReviewFile(String path, List<Reviewed> reviews, Optional<String> mistake) {

  public ReviewFile {
    reviews = List.copyOf(reviews);
  }

  /** The name of the file without its folders. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether a place is one in the file, and not in a cell of it or a file that it reads. */
  boolean has(Place place) {
    return place.source().equals(name());
  }

  /** The same without its ending. */
  String stem() {
    String name = name();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** A test: a case that was tried, or was not. */
  record Test(String name, Optional<CaseReport> done) {}

  /** The cases of a review in their order. */
  static List<Test> tests(Reviewed reviewed) {
    return reviewed.docket().cases().stream()
        .map(one -> new Test(one.name(), done(reviewed, one.name())))
        .toList();
  }

  private static Optional<CaseReport> done(Reviewed reviewed, String name) {
    Stream<Checked> all = reviewed.checked().stream();
    return all.filter(checked -> checked.title().equals(name))
        .findFirst()
        .map(checked -> new CaseReport(reviewed.docket(), checked));
  }
}
