package pinquire.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What several fresh processes took for one {@link Subject}, with so many threads each. */
final class Runs {

  private static final List<String> FLAGS =
      List.of("-XX:+UseParallelGC", "-XX:MaxRAMPercentage=60");

  private final Subject subject;
  private final int threads;
  private final List<Round> first = new ArrayList<>();
  private final List<Round> warm = new ArrayList<>();
  private long peak;

  Runs(Subject subject, int threads) {
    this.subject = subject;
    this.threads = threads;
  }

  /** One more process. Its first round is cold; half of the others only warm it up. */
  void once() throws IOException, InterruptedException {
    List<String> search =
        Starts.java(
            FLAGS,
            Search.class.getName(),
            subject.name(),
            String.valueOf(threads),
            String.valueOf(subject.rounds));
    Program.Ended ended = Program.run(search);
    List<Round> rounds = ended.printed().lines().map(Round::read).toList();
    first.add(rounds.get(0));
    warm.addAll(rounds.subList(rounds.size() / 2, rounds.size()));
    peak = Math.max(peak, ended.peak());
  }

  /** How many there are; once it has run. */
  long states() {
    return first.get(0).states();
  }

  double firstStatesASecond() {
    return Round.median(first, Round::statesASecond);
  }

  List<Round> warm() {
    return warm;
  }

  /** The most bytes that one of the processes has had in memory. */
  long peak() {
    return peak;
  }

  String title() {
    return threads + (threads == 1 ? " thread" : " threads");
  }
}
