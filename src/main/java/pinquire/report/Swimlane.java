package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A race as a picture: time runs downwards, and each who acts has a lane. No two boxes stand side
 * by side, so they may run over the lanes to their right. An arrow stands where somebody else goes
 * on.
 */
final class Swimlane {

  /** Of more steps than these nobody would see the picture. */
  private static final int MOST = 100;

  private static final int WIDTH = 760;
  private static final int APART = 16;
  private static final int NARROWEST = 64;
  private static final int HEAD = 38;
  private static final int LIFE = 18;
  private static final int GAP = 5;
  private static final int TURN = 26;
  private static final int LOOP = 18;
  private static final String ROOT =
      "<g fill=\"#ffffff\" font-family=\"DejaVu Sans Mono,Menlo,Consolas,monospace\">";

  private final List<RaceStep> steps;
  private final Lanes lanes;
  private final int again;
  private final List<StepBox> boxes;
  private final int wide;
  private final int apart;

  private Swimlane(List<RaceStep> steps, Lanes lanes, int again) {
    this.steps = steps;
    this.lanes = lanes;
    this.again = again;
    boxes = StepBox.of(steps, again);
    wide = boxes.stream().mapToInt(StepBox::width).reduce(NARROWEST, Math::max);
    int others = lanes.actors().size() - 1;
    apart = Math.min(wide + APART, Math.max(NARROWEST, (WIDTH - wide) / Math.max(1, others)));
  }

  /**
   * The picture as an element of a page; empty where only one acts, or for too long.
   *
   * @param again the number of the step that comes after the last one, again and again; 0 when it
   *     ends
   */
  static String html(List<RaceStep> steps, Lanes lanes, String title, int again) {
    return lanes.actors().size() < 2 || steps.size() > MOST
        ? ""
        : new Swimlane(steps, lanes, again).html(title);
  }

  private String html(String title) {
    String alt = alt();
    int width = left(lanes.actors().size() - 1) + wide + StepBox.OUTLINE;
    int height = height();
    StringBuilder drawn = new StringBuilder();
    drawn.append("<title>").append(Svg.words(title)).append("</title>");
    drawn.append("<desc>").append(Svg.words(alt)).append("</desc>").append(ROOT);
    for (int lane = 0; lane < lanes.actors().size(); lane++) {
      drawn.append(life(lane, height)).append(head(lane));
    }
    return Svg.image(Svg.of(width, height, drawn + boxes() + "</g>"), alt);
  }

  /** Who took which steps, in order, and what they broke. */
  private String alt() {
    List<RaceStep> taken = steps.stream().filter(step -> step.number() > 0).toList();
    List<String> turns = new ArrayList<>();
    int next = 0;
    while (next < taken.size()) {
      RaceStep first = taken.get(next);
      while (next < taken.size() && taken.get(next).who().equals(first.who())) {
        next++;
      }
      String to = first.number() == next ? "" : " to " + next;
      turns.add(first.number() + to + " " + first.who());
    }
    String broken =
        taken.stream()
            .filter(step -> !step.broken().isEmpty())
            .map(step -> " Step " + step.number() + " violates: " + step.cry() + ".")
            .collect(Collectors.joining());
    String around = again == 0 ? "" : " Then again from step " + again + ", without end.";
    return "Swimlane, time downwards. Steps "
        + (String.join(", ", turns) + "." + broken + around)
        + " The table below tells the same.";
  }

  private int left(int lane) {
    return StepBox.OUTLINE + (again > 0 ? LOOP : 0) + lane * apart;
  }

  private int left(StepBox box) {
    return left(lanes.actors().indexOf(box.who()));
  }

  private String life(int lane, int height) {
    return "<path d=\"M%d %dV%d\" stroke=\"#808080\" stroke-width=\"1.5\" stroke-dasharray=\"2 5\"/>"
        .formatted(left(lane) + LIFE, HEAD, height);
  }

  /** Who it is and what it does, as far as there is room. */
  private String head(int lane) {
    String who = lanes.actors().get(lane);
    boolean last = lane == lanes.actors().size() - 1;
    int width = last ? wide : Math.min(wide, apart - APART / 2);
    int x = left(lane);
    String does = lanes.heads().get(lane).substring(Ascii.of(who).length()).replaceFirst("^: ", "");
    int room = (width - 20) / 7;
    String told = does.length() <= room ? does : does.substring(0, room - 3) + "...";
    return Svg.rect(x, 0, width, HEAD, "fill=\"" + fill(who) + "\"")
        + Svg.text(x + 10, 16, 13, " font-weight=\"700\"", who)
        + (told.isEmpty() ? "" : Svg.text(x + 10, 31, 11, "", told));
  }

  private static String fill(String who) {
    if (who.startsWith("CPU")) {
      return who.endsWith("0") || who.endsWith("2") ? "#0072b2" : "#00795c";
    }
    return who.equals("disk") ? "#6b6b6b" : "#9b4f96";
  }

  private boolean isTurn(int box) {
    return box > 0 && !boxes.get(box).who().equals(boxes.get(box - 1).who());
  }

  private int gap(int box) {
    return box == 0 ? LIFE : isTurn(box) ? TURN : GAP;
  }

  private int gaps() {
    int gaps = 0;
    for (int box = 0; box < boxes.size(); box++) {
      gaps += gap(box);
    }
    return gaps;
  }

  private String boxes() {
    StringBuilder drawn = new StringBuilder();
    int y = HEAD;
    for (int i = 0; i < boxes.size(); i++) {
      StepBox box = boxes.get(i);
      if (isTurn(i)) {
        drawn.append(arrow(left(boxes.get(i - 1)) + LIFE, left(box) + LIFE, y));
      }
      y += gap(i);
      if (again > 0 && box.number() == again) {
        drawn.append(around(left(box), y + LIFE / 2));
      }
      drawn.append(box.drawn(left(box), y, wide, fill(box.who())));
      y += box.height();
    }
    return drawn.toString();
  }

  /** From the last box up along the left edge to the one that comes again. */
  private String around(int to, int y) {
    StepBox last = boxes.get(boxes.size() - 1);
    int from = height() - GAP - last.height() / 2;
    return ("<path d=\"M%d %dH8V%dH%d\" fill=\"none\" stroke=\"#808080\" stroke-width=\"2\""
            + " stroke-dasharray=\"7 3\"/><path d=\"M%d %dl-8 -5v10z\" fill=\"#808080\"/>")
        .formatted(left(last), from, y, to - 7, to - 1, y);
  }

  private int height() {
    return HEAD + boxes.stream().mapToInt(StepBox::height).sum() + gaps() + GAP;
  }

  /** From one box down to the next. */
  private static String arrow(int from, int to, int y) {
    int middle = y + TURN / 2 - 3;
    return ("<path d=\"M%d %dV%dH%dV%d\" fill=\"none\" stroke=\"#808080\" stroke-width=\"2\"/>"
            + "<path d=\"M%d %dl-5 -8h10z\" fill=\"#808080\"/>")
        .formatted(from, y, middle, to, y + TURN - 7, to, y + TURN - 1);
  }
}
