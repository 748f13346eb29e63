package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import pinquire.path.Program;
import pinquire.path.Step;
import pinquire.report.Alignment.Pair;

/**
 * Where one program departs from another. Steps are the same when they do the same thing in the
 * same path, whatever the function is called.
 */
record PathDifference(Program program, Program other) {

  /** The steps that are the same, on the longest way through both. */
  List<Pair> pairs() {
    return Alignment.of(size(program), size(other), this::same);
  }

  private static int size(Program program) {
    return program.steps().size();
  }

  private boolean same(int i, int j) {
    Step here = program.steps().get(i);
    Step there = other.steps().get(j);
    return here.path().equals(there.path()) && here.what().equals(there.what());
  }

  /** What is so in the other program and not in this one, in order. */
  List<String> told() {
    List<String> told = new ArrayList<>();
    int here = 0;
    int there = 0;
    for (Pair pair : pairs()) {
      missing(here, pair.here(), told);
      added(there, pair.there(), here, told);
      ways(pair, told);
      here = pair.here() + 1;
      there = pair.there() + 1;
    }
    missing(here, size(program), told);
    added(there, size(other), here, told);
    return told;
  }

  private void missing(int from, int to, List<String> told) {
    for (int i = from; i < to; i++) {
      told.add("there is no step %d, %s".formatted(i + 1, program.steps().get(i).what()));
    }
  }

  private void added(int from, int to, int next, List<String> told) {
    String place = next < size(program) ? "before step " + (next + 1) : "at the end";
    for (int j = from; j < to; j++) {
      List<String> parts = new ArrayList<>(List.of(Walk.named(other.steps().get(j)).text()));
      parts.addAll(notes(other, j));
      told.add("%s comes: %s".formatted(place, String.join("; ", parts)));
    }
  }

  private void ways(Pair pair, List<String> told) {
    List<String> here = notes(program, pair.here());
    List<String> there = notes(other, pair.there());
    if (!here.equals(there)) {
      String ways = there.isEmpty() ? "always goes on" : String.join("; ", there);
      told.add("step %d %s".formatted(pair.here() + 1, ways));
    }
  }

  private static List<String> notes(Program program, int index) {
    return new Walk(program).notes(index, n -> "`" + program.steps().get(n).what() + "`");
  }
}
