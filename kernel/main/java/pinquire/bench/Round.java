package pinquire.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * All states of a model, once.
 *
 * @param bytes of memory that the states take
 */
record Round(long states, long transitions, double seconds, double bytes) {

  double statesASecond() {
    return states / seconds;
  }

  double transitionsASecond() {
    return transitions / seconds;
  }

  double bytesAState() {
    return bytes / states;
  }

  static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return Rate.median(rounds.stream().mapToDouble(figure));
  }

  /** As a line for {@link #read}. */
  String written() {
    return String.format(Locale.ROOT, "%d %d %.6f %.0f", states, transitions, seconds, bytes);
  }

  static Round read(String line) {
    String[] parts = line.split(" ");
    return new Round(
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        Double.parseDouble(parts[2]),
        Double.parseDouble(parts[3]));
  }
}
