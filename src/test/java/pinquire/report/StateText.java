package pinquire.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pinquire.command.Column;
import pinquire.command.Content;
import pinquire.command.Owner;
import pinquire.command.PageState;
import pinquire.command.State;
import pinquire.command.State.FileState;
import pinquire.command.Violation;

/**
 * A state written as a table. A line {@code file f 8} begins a file of 8 pages; the head names the
 * processes; a row stands for a page, a range of pages, an orphan or a copy, columns two blanks
 * apart; {@code VIOLATED property, pages 0..3 of f, column: sentence.} is a violated property.
 */
final class StateText {

  private static final Pattern VIOLATED =
      Pattern.compile("VIOLATED ([a-z-]+)(?:, pages? ([0-9.'a]+) of (\\S+))?, (\\w+): (.*)");

  private final List<String> processes = new ArrayList<>();
  private final List<FileState> files = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private final List<PageState> rows = new ArrayList<>();
  private String file = "f";
  private int size;

  private StateText() {}

  static State read(String text) {
    StateText state = new StateText();
    text.lines().filter(l -> !l.isBlank()).forEach(l -> state.line(l.strip()));
    state.endFile();
    return new State(
        "linux-6.19", "", state.processes, List.of("d0"), state.files, state.violations);
  }

  private void line(String line) {
    String[] words = line.split(" +");
    if (words[0].equals("file")) {
      endFile();
      file = words[1];
      size = Integer.parseInt(words[2]);
    } else if (words[0].equals("page")) {
      processes.clear();
      Matcher process = Pattern.compile("PTE (\\S+)").matcher(line);
      process.results().forEach(m -> processes.add(m.group(1)));
    } else if (words[0].equals("VIOLATED")) {
      violation(line);
    } else {
      row(line.split(" {2,}"));
    }
  }

  private void endFile() {
    if (!rows.isEmpty()) {
      files.add(new FileState(file, size, rows));
      rows.clear();
    }
  }

  private void row(String[] cells) {
    int[] range = range(cells[0]);
    String[] pins = cells[3].split("/");
    int ptes = processes.size();
    List<String> mapped = Arrays.asList(cells).subList(4, 4 + ptes);
    Content memory = content(cells[5 + ptes]);
    for (int page = range[0]; page <= range[1]; page++) {
      rows.add(
          new PageState(
              page,
              owner(cells[0]),
              page,
              !memory.equals(Content.NONE),
              Long.parseLong(cells[1]),
              Long.parseLong(cells[2]),
              pins[0],
              Long.parseLong(pins[1]),
              mapped,
              cells[4 + ptes],
              memory,
              content(cells[6 + ptes])));
    }
  }

  private void violation(String line) {
    Matcher m = VIOLATED.matcher(line);
    if (!m.matches()) {
      throw new IllegalArgumentException(line);
    }
    Column mark = Column.valueOf(m.group(4).toUpperCase(Locale.ROOT));
    String pages = m.group(2) == null ? "" : m.group(2);
    List<Integer> all = new ArrayList<>();
    if (!pages.isEmpty()) {
      IntStream.rangeClosed(range(pages)[0], range(pages)[1]).forEach(all::add);
    }
    String of = m.group(3) == null ? "" : m.group(3);
    violations.add(new Violation(m.group(1), of, all, owner(pages), mark, m.group(5)));
  }

  private static Owner owner(String label) {
    return Stream.of(Owner.NOBODY, Owner.PROCESS)
        .filter(owner -> label.endsWith(owner.mark()))
        .findFirst()
        .orElse(Owner.FILE);
  }

  private static int[] range(String label) {
    String[] ends = label.replaceAll("['a]", "").split("\\.\\.");
    return new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])};
  }

  private static Content content(String cell) {
    if (cell.equals(".")) {
      return Content.NONE;
    }
    String[] halves = cell.replace("v", "").split("\\|");
    return new Content(Long.parseLong(halves[0]), Long.parseLong(halves[halves.length - 1]));
  }
}
