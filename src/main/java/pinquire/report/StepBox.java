package pinquire.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A box of a swimlane: a step and what it changed.
 *
 * @param steps one, or several that change nothing
 * @param tight whether what it changed stands beside it where there is room
 */
record StepBox(List<RaceStep> steps, boolean tight) {

  /** The room that an outline takes beyond its box. */
  static final int OUTLINE = 3;

  /** Races of more steps than these are long. */
  private static final int LONG = 20;

  private static final int WIDEST = 286;
  private static final int BROADEST = 340;
  private static final int LOUD = 15;
  private static final int MIDDLE = 12;
  private static final int SMALL = 11;
  private static final String BOLD = " font-weight=\"700\"";
  private static final String END = " text-anchor=\"end\"";
  private static final String AT_BLANKS = " (?![0-9])";
  private static final String AT_SEMICOLONS = "(?<=;) ";
  private static final int NUMBERS = 34;
  private static final int MARGIN = 12;
  private static final int LINE = 15;
  private static final int CRY_LINE = 20;
  private static final int CORNER = 10;

  /**
   * A line in a box.
   *
   * @param mark what stands before it, at the right edge of the numbers
   * @param size of its letters
   * @param aside what stands small at the right edge of the box
   */
  private record Line(String mark, String words, int size, boolean bold, String aside) {

    int width() {
      return width(words, size) + (aside.isEmpty() ? 0 : MARGIN + width(aside, SMALL));
    }

    /** A letter of such a font is three fifths as wide as it is high. */
    private static int width(String words, int size) {
      return (words.length() * size * 31 + 49) / 50;
    }

    int height() {
      return size == LOUD ? CRY_LINE : LINE;
    }

    String drawn(int left, int right, int y) {
      return text(left - 8, y, size, mark, END + BOLD)
          + text(left, y, size, words, bold ? BOLD : "")
          + text(right, y, SMALL, aside, END);
    }

    private static String text(int x, int y, int size, String words, String look) {
      return words.isEmpty() ? "" : Svg.text(x, y, size, look, words);
    }
  }

  StepBox {
    steps = List.copyOf(steps);
  }

  /**
   * The boxes of a race. In a long one, steps of somebody that change nothing share a box.
   *
   * @param again the number of a step that begins a box; 0 for none
   */
  static List<StepBox> of(List<RaceStep> steps, int again) {
    boolean tight = steps.size() > LONG;
    List<StepBox> boxes = new ArrayList<>();
    for (RaceStep step : steps) {
      int last = boxes.size() - 1;
      if (tight && last >= 0 && step.number() != again && boxes.get(last).takes(step)) {
        boxes.set(last, boxes.get(last).and(step));
      } else {
        boxes.add(new StepBox(List.of(step), tight));
      }
    }
    return boxes;
  }

  private boolean takes(RaceStep step) {
    return who().equals(step.who()) && step.isQuiet() && steps.get(0).isQuiet();
  }

  private StepBox and(RaceStep step) {
    return new StepBox(Stream.concat(steps.stream(), Stream.of(step)).toList(), tight);
  }

  String who() {
    return steps.get(0).who();
  }

  /** The number of its first step. */
  int number() {
    return steps.get(0).number();
  }

  private String cry() {
    return steps.get(0).cry();
  }

  boolean isBroken() {
    return !cry().isEmpty();
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (RaceStep step : steps) {
      add(lines, "!", filled(step.cry(), LOUD, AT_SEMICOLONS), LOUD, true);
      String number = step.number() == 0 ? "" : Integer.toString(step.number());
      String changes = step.changes().stream().map(Phrase::text).collect(Collectors.joining("; "));
      Line whole = new Line(number, step.text(), MIDDLE, isBroken(), changes);
      if (tight && whole.width() <= BROADEST) {
        lines.add(whole);
      } else {
        add(lines, number, filled(step.text(), MIDDLE, AT_BLANKS), MIDDLE, isBroken());
        add(lines, "", filled(changes, SMALL, AT_SEMICOLONS), SMALL, false);
      }
    }
    return lines;
  }

  private static void add(
      List<Line> lines, String mark, List<String> filled, int size, boolean bold) {
    for (int i = 0; i < filled.size(); i++) {
      lines.add(new Line(i == 0 ? mark : "", filled.get(i), size, bold, ""));
    }
  }

  private static List<String> filled(String text, int size, String gap) {
    int width = WIDEST * 50 / 31 / size;
    return text.isEmpty() ? List.of() : Lines.fill(Arrays.asList(text.split(gap)), width);
  }

  int width() {
    return NUMBERS + MARGIN + lines().stream().mapToInt(Line::width).reduce(0, Math::max);
  }

  int height() {
    return lines().stream().mapToInt(Line::height).sum() + (isBroken() ? 16 : 9);
  }

  /**
   * The box as elements.
   *
   * @param fill its colour when nothing is broken
   */
  String drawn(int x, int y, int width, String fill) {
    StringBuilder drawn =
        new StringBuilder(isBroken() ? octagon(x, y, width) : rect(x, y, width, fill));
    int bottom = y + (isBroken() ? 5 : 2);
    for (Line line : lines()) {
      bottom += line.height();
      drawn.append(line.drawn(x + NUMBERS, x + width - MARGIN, bottom - 1));
    }
    return drawn.toString();
  }

  private String rect(int x, int y, int width, String fill) {
    return Svg.rect(x, y, width, height(), "rx=\"4\" fill=\"" + fill + "\"");
  }

  private String octagon(int x, int y, int width) {
    int across = width - 2 * CORNER;
    int down = height() - 2 * CORNER;
    return ("<path d=\"M%d %dh%dl%d %dv%dl-%d %dh-%dl-%d -%dv-%dz\""
            + " fill=\"#c04f00\" stroke=\"#808080\" stroke-width=\"%d\"/>")
        .formatted(
            x + CORNER,
            y,
            across,
            CORNER,
            CORNER,
            down,
            CORNER,
            CORNER,
            across,
            CORNER,
            CORNER,
            down,
            OUTLINE);
  }
}
