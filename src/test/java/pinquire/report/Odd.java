package pinquire.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pinquire.command.CommandException;
import pinquire.command.Place;
import pinquire.command.State;

/** Reports of unlikely things: hostile names, very many or very wide ones. */
final class Odd {

  static final String HOSTILE = "<script>alert('x')</script>&\"\u0007\u00e9\ud83d\ude00";

  private Odd() {}

  static Map<String, Report> all() {
    Map<String, Report> all = new TreeMap<>();
    all.put("hostile cell", hostileCell());
    all.put("hostile error", hostileError());
    all.put("five processes", processes(5, true));
    all.put("five different processes", processes(5, false));
    all.put("fourteen processes", processes(14, false));
    all.put("every second page", StateReport.of(everySecondPage()));
    all.put("loop", loop(40));
    all.put("long line", error("x".repeat(120) + " pin pages 3..9 " + "y".repeat(90), 128, 2));
    all.put("long word", error("pin pages " + "9".repeat(200), 11, 200));
    all.put("tabs", error("\t\tpin pages 6..9", 16, 1));
    all.put("two files", twoFiles());
    return all;
  }

  static State hostileState() {
    return new State(
        HOSTILE,
        HOSTILE,
        List.of("p0"),
        List.of("d0"),
        List.of(new State.FileState(HOSTILE, 8, Samples.LOST.files().get(0).rows())),
        List.of());
  }

  static CellReport hostileCell() {
    return Story.from(hostileState())
        .then("map file \"" + HOSTILE + "\"", "p0 maps " + HOSTILE, hostileState())
        .report();
  }

  static ErrorReport hostileError() {
    return ErrorReport.of(
        new CommandException(
            new Place(HOSTILE, 1, 5, 4), "no file '" + HOSTILE + "'", HOSTILE, List.of(HOSTILE)),
        "map " + HOSTILE,
        HOSTILE);
  }

  /** The first process changes; the others never, or each has another PTE in another page. */
  static CellReport processes(int count, boolean alike) {
    StringBuilder head = new StringBuilder("page  ref  map  pins");
    StringBuilder constant = new StringBuilder();
    for (int p = 0; p < count; p++) {
      head.append("  PTE p").append(p);
      constant.append(p == 0 ? "" : p % 2 == 0 || alike ? "  ." : "  r-");
    }
    head.append("  flags  memory  disk\n");
    String second = alike ? constant.toString() : constant.toString().replace(".", "W-");
    String pins = "  1027  1  1/1";
    String start =
        "file f 2\n"
            + head
            + "0"
            + pins
            + "  WD"
            + constant
            + "  DP  v1  v0\n"
            + "1"
            + pins
            + "  WD"
            + second
            + "  DP  v1|v2  v0\n";
    String end = start.replace("  WD", "  r-").replace("DP", "P").replace("v0", "v1");
    return Story.from(start).then("fsync", "returns 0; 2 pages written", end).report();
  }

  /** 400 pages of which every second is pinned. */
  static State everySecondPage() {
    StringBuilder rows = new StringBuilder();
    for (int page = 0; page < 400; page++) {
      rows.append(page).append(page % 2 == 0 ? "  1027  1  1/1  WD" : "  3  1  0/0  r-");
      rows.append("  P  v0  v0\n");
    }
    return StateText.read(
        "file f 400\npage  ref  map  pins  PTE p0  flags  memory  disk\n"
            + rows
            + "VIOLATED pinned-is-dirty, pages 350..353 of f, flags: clean.\n");
  }

  static CellReport loop(int commands) {
    Story story = Story.from(Samples.MAPPED);
    for (int i = 0; i < commands; i++) {
      boolean pins = i % 2 == 0;
      story.then("pin page " + i, "d0 pins page " + i, pins ? Samples.PINNED : Samples.MAPPED);
    }
    for (int i = 0; i < commands; i++) {
      story.then("fsync", "returns 0; found no dirty page");
    }
    return story.report();
  }

  static ErrorReport error(String line, int column, int length) {
    return ErrorReport.of(
        new CommandException(
            new Place("cell 1", 2, column, length),
            "page 9 is past the end of f",
            "the last page of f is 7; it was made with 8 pages by the command in line 1"),
        "map file" + " ".repeat(80) + "# a comment\n" + line,
        "Line 1 was run; the state is the one after line 1.");
  }

  static CellReport twoFiles() {
    String head = "page  ref  map  pins  PTE p0  flags  memory  disk\n";
    String g = "file g 2\n" + head + "0..1  3  1  0/0  r-  P  v0  v0\n";
    String gone = "VIOLATED no-lost-write, pages 1..1 of g, memory: memory v0, disk v1.\n";
    String count = "VIOLATED no-overflow, ref: the counter of pins is 3 too high.\n";
    return Story.from("file f 2\n" + head + "0..1  3  1  0/0  r-  P  v0  v0\n" + g)
        .then(
            "store page 0 of f",
            "p0 stores v1",
            "file f 2\n"
                + head
                + "0  3  1  0/0  WD  DP  v1  v0\n1  3  1  0/0  r-  P  v0  v0\n"
                + g
                + gone
                + count,
            "no-lost-write",
            "no-overflow")
        .report();
  }
}
