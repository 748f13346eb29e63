package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import pinquire.command.Replay;

/** How a run is said again, as lines that can be pasted into a cell or a script. */
final class ReplayText {

  private static final String BAR = " | ";
  private static final String QUOTES = "\"\"\"";

  private ReplayText() {}

  /** One line where there is room, else one for each piece; the order of the steps is never cut. */
  static List<String> of(Replay replay) {
    String line = line(replay);
    return line.length() <= Lines.WIDTH ? List.of(line) : pieces(replay);
  }

  /** {@code replay "map file | fsync; touch page 0 | F3.T.F5"}. */
  static String line(Replay replay) {
    return "replay \"" + String.join(BAR, replay.pieces()) + "\"";
  }

  private static List<String> pieces(Replay replay) {
    List<String> pieces = replay.pieces();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      String lead = i == 0 ? "replay " + QUOTES : "  | ";
      lines.addAll(Lines.atSemicolons(lead + pieces.get(i), 4));
    }
    int last = lines.size() - 1;
    lines.set(last, lines.get(last) + QUOTES);
    return lines;
  }
}
