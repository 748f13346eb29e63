package pinquire.report;

import java.util.List;
import pinquire.command.CommandException;
import pinquire.command.Place;
import pinquire.command.State;

/** The states and reports that several tests look at. */
final class Samples {

  private static final String DURABLE =
      "VIOLATED fsync-durable, pages 0..3 of f, disk: fsync returned 0, yet v2, stored before it was"
          + " called, is not on disk (memory v2, disk v1).\n";

  private static final String PINNED_IS_DIRTY =
      "VIOLATED pinned-is-dirty, pages 0..3 of f, flags: clean, yet d0 may still write them; the"
          + " next fsync will not look at these pages.\n";

  private static final String HEAD = "page  ref  map  pins  PTE p0  PTE p1  flags  memory  disk\n";

  static final State UNMAPPED =
      StateText.read("file f 8\n" + HEAD + "0..7  0  0  0/0  .  .  .  .  v0\n");

  static final State MAPPED =
      StateText.read("file f 8\n" + HEAD + "0..7  3  1  0/0  r-  .  P  v0  v0\n");

  static final State PINNED = pinned("1027  1  1/1  WD  .  DP  v0  v0", "");
  static final State STORED = pinned("1027  1  1/1  WD  .  DP  v1  v0", "");
  static final State CLEANED = pinned("1027  1  1/1  r-  .  P  v1  v1", PINNED_IS_DIRTY);
  static final State STORED_AGAIN = pinned("1027  1  1/1  r-  .  P  v2  v1", PINNED_IS_DIRTY);
  static final State LOST = pinned("1027  1  1/1  r-  .  P  v2  v1", PINNED_IS_DIRTY + DURABLE);

  static final String FSYNC_STEPS =
      """
      p0 | fsync | -1 | find the dirty pages | filemap_get_folios_tag()
      p0 | fsync | 0 | lock the page | folio_lock()
      p0 | fsync | 0 | write-protect the PTEs | folio_mkclean()
      disk | I/O | 0 | read the page | submit_bio()
      p0 | fsync | 1 | lock the page | folio_lock()
      p0 | fsync | 1 | write-protect the PTEs | folio_mkclean()
      disk | I/O | 1 | read the page | submit_bio()
      p0 | fsync | 3 | lock the page | folio_lock()
      p0 | fsync | 3 | look whether a device has it | [pin test]
      """;

  private Samples() {}

  private static State pinned(String cells, String violations) {
    return StateText.read(
        "file f 8\n"
            + HEAD
            + "0..3  "
            + cells
            + "\n"
            + "4..7  3  1  0/0  r-  .  P  v0  v0\n"
            + violations);
  }

  /** {@code map file; pin pages 0..3; dma write; fsync}. */
  static Story firstCell() {
    return Story.from(UNMAPPED)
        .then("map file", "p0 maps f and reads its 8 pages", MAPPED)
        .then("pin pages 0..3", "d0 pins 4 pages for writing", PINNED)
        .then("dma write", "d0 stores v1 in its 4 pages", STORED)
        .takes(FSYNC_STEPS)
        .then(
            "fsync",
            "returns 0; 4 pages written, cleaned and write-protected",
            0,
            CLEANED,
            "pinned-is-dirty");
  }

  /** {@code dma write; fsync}, after the first cell. */
  static Story secondCell() {
    return Story.from(CLEANED)
        .then("dma write", "d0 stores v2 in its 4 pages", STORED_AGAIN)
        .then(
            "fsync",
            "returns 0; found no dirty page, wrote nothing, changed nothing",
            LOST,
            "fsync-durable");
  }

  /** 4,096 pages. */
  static Story largeCell() {
    String head = "page  ref  map  pins  PTE p0  flags  memory  disk\n";
    String rest = "1024..2047  2  0  0/0  .  P  v0  v0\n2048..4095  0  0  0/0  .  .  .  v0\n";
    return Story.from(
            "file f 4096\n"
                + head
                + "0..3  1027  1  1/1  WD  DP  v1  v0\n"
                + "4..511  3  1  0/0  r-  P  v0  v0\n"
                + "512..1023  3  1  0/0  WD  DP  v1  v0\n"
                + rest)
        .then(
            "fsync",
            "returns 0; 516 pages written, cleaned and write-protected",
            "file f 4096\n"
                + head
                + "0..3  1027  1  1/1  r-  P  v1  v1\n"
                + "4..511  3  1  0/0  r-  P  v0  v0\n"
                + "512..1023  3  1  0/0  r-  P  v1  v1\n"
                + rest
                + "VIOLATED pinned-is-dirty, pages 0..3 of f, flags: clean, yet d0 may still write"
                + " them.\n",
            "pinned-is-dirty");
  }

  /** A file cut down to 4 pages while pages 5 and 6 are pinned. */
  static Story orphans() {
    String head = "page  ref  map  pins  PTE p0  flags  memory  disk\n";
    return Story.from(
            "file f 8\n"
                + head
                + "0..4  3  1  0/0  r-  P  v0  v0\n"
                + "5..6  1027  1  1/1  WD  DP  v1  v0\n"
                + "7  3  1  0/0  r-  P  v0  v0\n")
        .then(
            "truncate to 4",
            "f has 4 pages now; 2 pinned folios stay behind as orphans",
            "file f 4\n"
                + head
                + "0..3  3  1  0/0  r-  P  v0  v0\n"
                + "4  0  0  0/0  .  .  .  .\n"
                + "5  0  0  0/0  .  .  .  .\n"
                + "5'  1024  0  1/1  .  .  v1  .\n"
                + "6  0  0  0/0  .  .  .  .\n"
                + "6'  1024  0  1/1  .  .  v1  .\n"
                + "7  0  0  0/0  .  .  .  .\n"
                + "VIOLATED no-orphan, pages 5..6' of f, pins: d0 still writes a folio that is not"
                + " in the file.\n",
            "no-orphan");
  }

  /** The state of the strip. */
  static State strip() {
    StringBuilder rows = new StringBuilder();
    rows.append("0..255  3  1  0/0  r-  P  v0  v0\n256..384  3  1  0/0  WD  DP  v1  v0\n");
    for (int page = 385; page < 512; page++) {
      boolean clean = page % 3 == 1;
      rows.append(page)
          .append(clean ? "  3  1  0/0  r-  P  v0  v0\n" : "  3  1  0/0  WD  DP  v1  v0\n");
    }
    rows.append("512..767  1027  1  1/1  r-  P  v2  v1\n768..1023  1027  1  1/1  WD  DP  v2  v1\n");
    rows.append("1024..1055  3  1  0/0  r-  WP  v1  v0\n1056..1151  3  1  0/0  WD  DP  v1  v0\n");
    rows.append("1152..1407  3  1  0/0  r-  P  v0  v0\n1408..1411  1027  1  1/1  WD  DP  v1  v0\n");
    rows.append("1412..1499  3  1  0/0  r-  P  v0  v0\n1500  1027  1  1/1  WD  DP  v1  v0\n");
    rows.append("1501..1599  3  1  0/0  r-  P  v0  v0\n1600..1663  3  1  0/0  WD  DP  v1  v0\n");
    rows.append("1664..2047  3  1  0/0  r-  P  v0  v0\n2048..3071  0  0  0/0  .  .  .  v0\n");
    rows.append("3072..3103  3  1  0/0  r-  P  v0  v0\n3104..4095  0  0  0/0  .  .  .  v0\n");
    return StateText.read(
        "file f 4096\npage  ref  map  pins  PTE p0  flags  memory  disk\n"
            + rows
            + "VIOLATED fsync-durable, pages 700..701 of f, disk: clean, memory v2, disk v1.\n");
  }

  static ErrorReport unknownVerb() {
    return ErrorReport.of(
        new CommandException(
            new Place("cell 9", 2, 1, 4),
            "unknown verb 'pinn'",
            "did you mean 'pin'?",
            List.of("pin pages A..B    hold pages for a device (pin_user_pages)")),
        "map file\npinn pages 0..3\n",
        "Nothing of this cell was run.");
  }

  static ErrorReport pastTheEnd() {
    return ErrorReport.of(
        new CommandException(
            new Place("race.pin", 4, 14, 1),
            "page 9 is past the end of f",
            "the last page of f is 7"),
        "# a race\nmap file\ndma write\npin pages 6..9\n",
        "Lines 1 to 3 were run; the state is the one after line 3.");
  }
}
