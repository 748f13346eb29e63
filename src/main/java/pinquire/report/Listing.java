package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import pinquire.command.Breach;

/**
 * The lines above the table. Of very many the middle is left out, but not the command that first
 * broke a property.
 *
 * @param all every line of the cell; the table shows the changes of one of the last
 */
record Listing(List<Said> all) {

  private static final int HEAD = 12;
  private static final int TAIL = 11;

  Listing {
    all = List.copyOf(all);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    int subject = subject();
    int next = 0;
    for (int i : shown()) {
      if (i > next) {
        lines.add(gap(next, i));
      }
      lines.addAll(all.get(i).lines(i == subject));
      next = i + 1;
    }
    return lines;
  }

  String html() {
    StringBuilder items = new StringBuilder();
    int subject = subject();
    int next = 0;
    for (int i : shown()) {
      if (i > next) {
        items.append(Style.element("li", Style.ITEM, gap(next, i)));
      }
      items.append(all.get(i).html(i == subject));
      next = i + 1;
    }
    return Style.element("ul", Style.LIST, items.toString());
  }

  private int subject() {
    return all.isEmpty() ? 0 : Said.subject(all);
  }

  private String gap(int from, int to) {
    int commands = all.subList(from, to).stream().mapToInt(Said::count).sum();
    return "... " + Counts.of(commands, "more command");
  }

  private List<Integer> shown() {
    int size = all.size();
    Set<String> told = new TreeSet<>();
    return IntStream.range(0, size)
        .filter(i -> size <= HEAD + TAIL + 1 || i < HEAD || i >= size - TAIL || news(i, told))
        .boxed()
        .toList();
  }

  private boolean news(int index, Set<String> told) {
    return all.get(index).healed().stream()
            .map(Breach::violation)
            .map(v -> v.property() + " " + v.file())
            .filter(told::add)
            .count()
        > 0;
  }
}
