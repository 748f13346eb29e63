package pinquire.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pinquire.command.Case;
import pinquire.command.Checked;
import pinquire.command.Docket;
import pinquire.command.Reviewed;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Display;
import pinquire.dsl.Interpreter;
import pinquire.dsl.Panel;
import pinquire.notebook.RunListener;
import pinquire.report.CaseReport;
import pinquire.report.Report;
import pinquire.report.ReviewConclusion;
import pinquire.report.ReviewFile;
import pinquire.report.ReviewReport;

/** Takes down what comes of reviews, and tells it at once. */
final class Minutes implements Panel.Gallery {

  private final RunListener listener;
  private final Share share;
  private final boolean failFast;
  private final List<ReviewFile> files = new ArrayList<>();
  private List<Reviewed> reviews = new ArrayList<>();
  private String path = "";
  private int cases;
  private int exitCode = ExitCode.AS_EXPECTED;
  private boolean over;
  private volatile @Nullable Interpreter running;

  /**
   * Nothing yet.
   *
   * @param share the cases that are tried
   * @param failFast whether the first that is not as claimed is the last
   */
  Minutes(RunListener listener, Share share, boolean failFast) {
    this.listener = listener;
    this.share = share;
    this.failFast = failFast;
  }

  void begins(String file, Interpreter session) {
    path = file;
    reviews = new ArrayList<>();
    running = session;
  }

  /** The file has come to its end. */
  void ends() {
    if (reviews.isEmpty()) {
      String mistake = path + ": there is no review in it";
      note(ExitCode.MISTAKE);
      listener.stderr(mistake + "\n");
      close(Optional.of(mistake));
    } else {
      close(Optional.empty());
    }
  }

  /** The file has not come to its end. */
  void fails(CellFailure failure) {
    boolean interrupted = failure.kind().equals("Interrupted");
    note(interrupted ? ExitCode.INCONCLUSIVE : ExitCode.of(failure));
    listener.failed(failure, false);
    close(Optional.of(failure.display().text()));
  }

  private void close(Optional<String> mistake) {
    running = null;
    files.add(new ReviewFile(path, reviews, mistake));
  }

  /** Ends the review under way soon. */
  void interrupt() {
    Interpreter now = running;
    if (now != null) {
      now.interrupt();
    }
  }

  @Override
  public List<Case> opens(Docket docket) {
    show(Display.text(ReviewReport.head(docket)));
    List<Case> mine = new ArrayList<>();
    for (Case one : docket.cases()) {
      if (share.has(cases++) && !over) {
        mine.add(one);
      }
    }
    return mine;
  }

  @Override
  public boolean told(Docket docket, Checked checked) {
    CaseReport report = new CaseReport(docket, checked);
    show(report);
    over = failFast && !report.agrees();
    return !over;
  }

  @Override
  public void closes(Reviewed reviewed) {
    reviews.add(reviewed);
    ReviewConclusion conclusion = ReviewConclusion.of(reviewed);
    note(ExitCode.of(conclusion.upshot()));
    show(conclusion);
  }

  private void note(int code) {
    exitCode = ExitCode.graver(exitCode, code);
  }

  private void show(Report report) {
    show(new Display("\n" + report.text(), null, report.json()));
  }

  private void show(Display display) {
    listener.show(display);
  }

  int exitCode() {
    return exitCode;
  }

  List<ReviewFile> files() {
    return List.copyOf(files);
  }

  /** The matrix of the last review; empty when there was none. */
  String picture() {
    return reviewed()
        .reduce((earlier, later) -> later)
        .map(last -> ReviewConclusion.of(last).picture())
        .orElse("");
  }

  private Stream<Reviewed> reviewed() {
    return files.stream().flatMap(file -> file.reviews().stream());
  }

  String markdown() {
    return reviewed()
        .map(reviewed -> ReviewReport.of(reviewed).markdown())
        .collect(Collectors.joining("\n"));
  }
}
