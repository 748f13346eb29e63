package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import pinquire.command.Event;
import pinquire.command.Owner;
import pinquire.command.Trace;

/**
 * Steps as numbered lines; neighbouring pages that take the same ones are told once, with the
 * numbers of the first page.
 */
final class StepList {

  /** No more lines than this are shown. */
  static final int MOST = 200;

  private final List<Line> lines = new ArrayList<>();

  /** A line with its number, or with 0 a heading. */
  private record Line(long number, Phrase phrase) {}

  /** What happened in pages that took the same steps. */
  private record Block(String file, Range pages, List<Event> steps) {

    boolean goesOnIn(Block next) {
      return pages.first() >= 0
          && file.equals(next.file)
          && pages.last() + 1 == next.pages.first()
          && steps.stream().map(Block::plain).toList().equals(next.plainSteps());
    }

    private List<Event> plainSteps() {
      return steps.stream().map(Block::plain).toList();
    }

    /** The step whatever the page. */
    private static Event plain(Event e) {
      return new Event(e.actor(), e.path(), "", 0, e.step(), e.linux());
    }

    Block upTo(Block next) {
      return new Block(file, pages.upTo(next.pages.last()), steps);
    }

    Phrase heading(boolean named) {
      String of = named && !file.isEmpty() ? " of " + file : "";
      String pagesOf = pages.first() < 0 ? of.strip() : pages.name() + of;
      return Phrase.plain(
          pagesOf
              + (pages.count() > 1
                  ? ", " + Counts.of(steps.size(), "step") + " each:"
                  : pagesOf.isEmpty() ? "" : ":"));
    }
  }

  /** Adds a heading. */
  void head(Phrase heading) {
    lines.add(new Line(0, heading));
  }

  /** Adds the steps of a command; those that were not kept are counted. */
  void add(Trace trace) {
    add(trace.steps());
    if (trace.more() > 0) {
      head(Phrase.plain("... " + Counts.of(trace.more(), "more step")));
    }
  }

  private void add(List<Event> events) {
    boolean named =
        events.stream().map(Event::file).filter(f -> !f.isEmpty()).distinct().count() > 1;
    int number = 0;
    for (Block block : blocks(events)) {
      Phrase heading = block.heading(named);
      if (!heading.isEmpty()) {
        head(heading);
      }
      for (Event event : block.steps) {
        lines.add(new Line(++number, phrase(event)));
      }
      number += (block.pages.count() - 1) * block.steps.size();
    }
  }

  boolean isFull() {
    return lines.size() >= MOST;
  }

  private static List<Block> blocks(List<Event> events) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= events.size(); i++) {
      if (i == events.size() || !isSamePage(events.get(start), events.get(i))) {
        Event first = events.get(start);
        Range page = new Range(first.page(), first.page(), Owner.FILE);
        add(blocks, new Block(first.file(), page, events.subList(start, i)));
        start = i;
      }
    }
    return blocks;
  }

  private static void add(List<Block> blocks, Block next) {
    Block open = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    if (open != null && open.goesOnIn(next)) {
      blocks.set(blocks.size() - 1, open.upTo(next));
    } else {
      blocks.add(next);
    }
  }

  private static boolean isSamePage(Event one, Event other) {
    return one.page() == other.page() && one.file().equals(other.file());
  }

  private static Phrase phrase(Event e) {
    Phrase step = Phrase.plain(e.actor() + " " + e.path() + ": " + e.step());
    return e.linux().isEmpty() ? step : Phrase.of(step, Phrase.plain(", "), Phrase.code(e.linux()));
  }

  private List<Line> shown() {
    return lines.subList(0, Math.min(MOST, lines.size()));
  }

  private String more() {
    return "... " + Counts.of(lines.size() - MOST) + " more";
  }

  List<String> text() {
    List<String> text = new ArrayList<>();
    for (Line line : shown()) {
      String lead = line.number == 0 ? "" : " ".repeat(3 - Math.min(3, digits(line))) + line.number;
      text.addAll(
          Lines.fill(line.number == 0 ? line.phrase.text() : lead + "  " + line.phrase.text(), 7));
    }
    if (lines.size() > MOST) {
      text.add(more());
    }
    return text;
  }

  private static int digits(Line line) {
    return Long.toString(line.number).length();
  }

  String html() {
    StringBuilder html = new StringBuilder();
    for (Line line : shown()) {
      String number = line.number == 0 ? "" : line.number + ". ";
      String style = line.number == 0 ? Style.STEPS_HEAD : Style.STEP;
      html.append(Style.element("div", style, number + line.phrase.html()));
    }
    html.append(lines.size() > MOST ? more() : "");
    return Style.element("div", Style.STEPS, html.toString());
  }
}
