package pinquire.dsl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Checked;
import pinquire.command.Smallest;
import pinquire.command.Stamp;
import pinquire.command.State;

/**
 * What a session's outputs follow from, since it began or was reset: the texts of its cells, the
 * running one included, what was drawn from which seed, and within which bounds was searched.
 */
final class Provenance {

  private final List<String> texts = new ArrayList<>();
  private final Set<Integer> seeds = new LinkedHashSet<>();
  private final Set<String> bounds = new LinkedHashSet<>();

  void begins(Cell cell) {
    texts.add(cell.source());
  }

  /** The running cell is the first that counts. */
  void startsOver() {
    texts.subList(0, texts.size() - 1).clear();
    seeds.clear();
    bounds.clear();
  }

  void drew(int seed) {
    seeds.add(seed);
  }

  void searched(Checked checked) {
    bounds.add(checked.within());
  }

  void searched(Smallest smallest) {
    int commands = smallest.tried().size();
    bounds.addAll(smallest.bounds());
    bounds.add("up to " + commands + (commands == 1 ? " command" : " commands"));
  }

  Stamp stamp(State state) {
    return new Stamp(
        state.design(),
        machine(state),
        texts.size(),
        hash(),
        List.copyOf(seeds),
        List.copyOf(bounds));
  }

  private static String machine(State state) {
    List<String> files =
        state.files().stream()
            .map(file -> file.name() + " " + file.size() + (file.size() == 1 ? " page" : " pages"))
            .toList();
    List<String> processes =
        state.tables().stream().filter(table -> !state.devices().contains(table)).toList();
    String filesystem = state.filesystem().isEmpty() ? "" : "; on " + state.filesystem();
    return Stream.of(files, processes, state.devices())
            .map(names -> String.join(", ", names))
            .collect(Collectors.joining("; "))
        + filesystem;
  }

  /** What {@code sha256sum} says of the texts, a newline between two; of one text, of its file. */
  private String hash() {
    try {
      byte[] script = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(script));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
