package pinquire.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every verb of the language, declared once. Both readers, completion, inspection, the "did you
 * mean", {@code help} and the printed reference come from here.
 *
 * <p>A usage is made of words in small letters, operands in capitals (see {@link Operand}), {@code
 * [ ]} around what may be left out and {@code ( | )} around a choice. Parts in brackets that follow
 * each other may come in any order. An operand is known by the word before it: in {@code map file
 * [FILE] [pages COUNT]} they are {@code file} and {@code pages}; one right after the verb goes by
 * the verb's own word.
 */
public enum Verb {
  MACHINE(
      "machine [pages COUNT] [processes COUNT] [devices COUNT] [on FILESYSTEM] [dirty COUNT]",
      "start over with a machine of this size, its files on a file system",
      "",
      "machine pages 4 processes 2"),
  DESIGN("design DESIGN", "start over under another design", "", "design 'linux-4.20'"),
  MAP(
      "map file [FILE] [pages COUNT] [private] [by PROCESS]",
      "map a file, writable and shared or private, and read its pages",
      "mmap()",
      "map file"),
  STORE(
      "store " + Usages.PAGES + " [by PROCESS]",
      "a process writes pages through its mapping",
      "a CPU store",
      "store page 0"),
  TOUCH(
      "touch " + Usages.PAGES + " [by PROCESS]",
      "a process reads pages through its mapping",
      "a CPU load",
      "touch pages 0..3"),
  PIN(
      "pin " + Usages.PAGES + " [to read] [longterm] [as DEVICE] [by PROCESS]",
      "hold pages for a device that will write them, or only read them",
      "pin_user_pages()",
      "pin pages 0..3"),
  UNPIN(
      "unpin " + Usages.HELD,
      "mark a device's pages dirty, unless clean, and let go of them",
      "unpin_user_pages_dirty_lock()",
      "unpin all"),
  GET(
      "get " + Usages.PAGES + " [to read] [as DEVICE] [by PROCESS]",
      "hold pages for a device by a plain reference, which is no pin",
      "get_user_pages()",
      "get page 0"),
  PUT(
      "put " + Usages.HELD,
      "the same as unpin for pages that were got, not pinned",
      "set_page_dirty_lock(), put_page()",
      "get page 0; put"),
  DMA(
      "dma (write | read) [page PAGE | pages PAGES] [of FILE] [as DEVICE]",
      "a device writes or reads the pages it has pinned",
      "a DMA transfer",
      "dma write",
      true),
  DEVICE(
      "device (stop | go) [as DEVICE]",
      "let a driver stop answering when it is told to let go of pages, or answer again",
      "",
      "design 'revoke'; map file; pin page 0; device stop; fsync"),
  WRITEBACK(
      "writeback [page PAGE | pages PAGES] [of FILE]",
      "the flusher cleans memory: dirty pages go to disk",
      "wb_writeback(), WB_SYNC_NONE",
      "writeback"),
  FSYNC(
      "fsync [file FILE]",
      "put a file's dirty pages on disk and wait for them",
      "fsync(), WB_SYNC_ALL",
      "fsync",
      true),
  MSYNC(
      "msync [page PAGE | pages PAGES] [of FILE] [by PROCESS]",
      "the same for a range of a mapping",
      "msync(MS_SYNC)",
      "msync pages 0..3",
      true),
  RECLAIM(
      "reclaim [page PAGE | pages PAGES] [of FILE]",
      "try to take pages out of memory",
      "shrink_folio_list()",
      "reclaim"),
  DROP(
      "drop caches [page PAGE | pages PAGES] [of FILE]",
      "take clean pages out of memory that no process maps",
      "invalidate_mapping_pages(), POSIX_FADV_DONTNEED",
      "drop caches"),
  STRIP(
      "strip buffers [page PAGE | pages PAGES] [of FILE]",
      "free the buffers of pages that stay where they are",
      "shrink_active_list(), buffer_heads_over_limit",
      "strip buffers"),
  TRUNCATE(
      "truncate [file FILE] to COUNT",
      "cut a file down to so many pages",
      "ftruncate()",
      "truncate to 4"),
  PUNCH(
      "punch " + Usages.PAGES,
      "punch a hole into a file, which keeps its size",
      "fallocate(), FALLOC_FL_PUNCH_HOLE",
      "punch pages 1..2"),
  DIRECT(
      "direct (write | read) " + Usages.PAGES + " [as DEVICE] [by PROCESS]",
      "a process writes pages to disk, or reads into mapped pages, past the page cache",
      "pwrite(), pread(), O_DIRECT",
      "direct write page 0"),
  VMWRITE(
      "vmwrite " + Usages.PAGES + " [by PROCESS]",
      "write pages of a process from outside, without its page table",
      "process_vm_writev()",
      "vmwrite page 0"),
  MUNMAP(
      "munmap [page PAGE | pages PAGES] [of FILE] [by PROCESS]",
      "take pages out of a process's mapping",
      "munmap()",
      "munmap"),
  EVICT(
      "evict file [FILE]",
      "an inode nobody uses leaves memory, and every page of its file with it",
      "iput_final(), evict()",
      "munmap; evict file"),
  MIGRATE(
      "migrate [page PAGE | pages PAGES] [of FILE]",
      "try to move pages to other frames, as compaction, offlining and CMA do",
      "migrate_pages()",
      "migrate"),
  OFFLINE(
      "offline [page PAGE | pages PAGES] [of FILE]",
      "take the memory that pages are in away: they are moved until none is left in it",
      "offline_pages(), echo offline > /sys/devices/system/memory/memory0/state",
      "offline page 4"),
  FORK(
      "fork [PROCESS] [into PROCESS]",
      "a process makes a child that maps the same; private copies are shared until a store",
      "fork()",
      "fork"),
  CRASH("crash", "the power fails: all but the disk is gone", "", "crash"),
  PAUSE(
      "pause [before STEP]",
      "let the next command stop before its first step, or the next that comes to a step before it",
      "",
      "pause; fsync; resume for 3; dma write; resume"),
  RESUME(
      "resume [PAUSED] [before STEP | for COUNT]",
      "let a paused command go on: to its end, a step, or for so many steps",
      "",
      "pause before 'folio_lock()'; fsync; resume fsync before 'submit_bio()'",
      true),
  DISK(
      "disk (stop | go)",
      "stop the disk: what is submitted stays under writeback; or let it go on",
      "",
      "disk stop"),
  REPLAY(
      "replay RUN",
      "take the steps of a race again: from the line below `show race`, or from a picture of it",
      "",
      "replay 'fsync; dma write | F4.D2.F5'"),
  CHECK(
      "check SCENARIO [under DESIGNS] [for PROPERTY] [depth COUNT] [graph OUTPUT]"
          + " [without (folding | passing | reductions)]",
      "try every order of the steps of several who act at once, from the state as it is",
      "",
      "machine pages 1; map file; check { nic { pin page 0; dma write }; app { fsync } }",
      true),
  SIMULATE(
      "simulate SCENARIO [runs COUNT] [seed COUNT] [under DESIGN] [for PROPERTY]",
      "let several act at once in random orders, for what is too big for check",
      "",
      "simulate { nic { dma write }; app { fsync } } runs 1000 seed 7",
      true),
  COMPARE(
      "compare DESIGNS [in SCENARIO] [for PROPERTY] [depth COUNT]",
      "find the shortest schedule on which two designs differ: it breaks something under one alone",
      "",
      "machine pages 1; map file; compare linux-6.19, bias-bounce in { nic { pin page 0; dma write };"
          + " app { fsync } }",
      true),
  SMALLEST(
      "smallest SCENARIO [commands COUNT] [under DESIGNS] [for PROPERTY]",
      "find the fewest commands of these roles that break a design, or tell two designs apart",
      "",
      "machine pages 1; map file; smallest { nic { pin page 0; dma write }; flusher { writeback } }"
          + " for stable",
      true),
  REVIEW(
      "review (REVIEW | from SCRIPT)",
      "try every scenario of a review, here or in a file, under every design of it, and compare"
          + " with what it claims",
      "",
      Usages.REVIEW,
      true),
  SCENARIO(
      "scenario SCENARIO",
      "in a review: who acts at once, after the commands that lead to where they begin",
      "",
      Usages.REVIEW),
  BOUNDS(
      "bounds [depth COUNT] [states COUNT]",
      "in a review: how far to search at most; what is not decided by then is inconclusive",
      "",
      Usages.review("bounds depth 60 states 1000000")),
  CLAIM(
      "claim DESIGNS (breaks | holds) PROPERTIES [at step COUNT] [in SCENARIOS] [because TEXT]",
      "in a review: what is to come out; of two claims about the same, the later one counts",
      "",
      Usages.review("claim linux-6.19 breaks pinned-is-dirty in 'dma races fsync'")),
  SHOW(
      "show [state | strip | steps | race]",
      "show the state table, or what the word names",
      "",
      "show"),
  STEP(
      "step (through | to COUNT | (on | back) [to (violation | change of (ref | map | pins | pte"
          + " | flags | memory | disk) [page PAGE])])",
      "look at a race step by step: the one that was shown last, else what show race shows",
      "",
      "machine pages 1; map file; pin page 0; disk stop; fsync; dma write; step on to violation"),
  EXPECT(
      "expect (page PAGE [ref | map | pins | pte | flags | memory | disk] == VALUE"
          + " | holds [PROPERTY] | violated [PROPERTY])",
      "stop unless a cell of the table or a verdict is as written",
      "",
      "expect page 0 == 0"),
  RESET("reset", "start over: same size, same design", "", "reset"),
  STAMP(
      "stamp",
      "tell what the outputs so far follow from: version, design, script, seeds, bounds",
      "",
      "stamp"),
  EXERCISE(
      "exercise [seed COUNT]",
      "show a short schedule on a machine of its own, and ask what a cell of the table will be",
      "",
      "exercise seed 7"),
  ANSWER(
      "answer [VALUE]",
      "tell what the cell asked about is, the step that made it so, and whether this is it",
      "",
      "exercise seed 7; answer 'r-'"),
  EXPLAIN(
      "explain (VERB | design DESIGN | filesystem FILESYSTEM | property PROPERTY"
          + " | scenario STOCK)",
      "tell a verb's path step by step, or what a name stands for",
      "",
      "explain fsync"),
  DESIGNS(
      "designs [DESIGNS]",
      "list the ready-made designs and who argued for each; in a review, name those it is about",
      "",
      "designs"),
  FILESYSTEMS(
      "filesystems",
      "list what a machine's files can be on, and what sets each apart",
      "",
      "filesystems"),
  HAZARDS(
      "hazards [PROPERTIES]",
      "list what must always be true, where that was learnt, and whether it holds now; in a review,"
          + " name those it asks about",
      "",
      "hazards"),
  SCENARIOS(
      "scenarios",
      "list the ready-made scenarios and what each retells; check and review take their names",
      "",
      "scenarios"),
  HELP("help [VERB]", "what can be said, or all about one verb", "", "help pin");

  private final String usage;
  private final String meaning;
  private final String linux;
  private final String example;
  private final boolean value;

  Verb(String usage, String meaning, String linux, String example) {
    this(usage, meaning, linux, example, false);
  }

  Verb(String usage, String meaning, String linux, String example, boolean value) {
    this.usage = usage;
    this.meaning = meaning;
    this.linux = linux;
    this.example = example;
    this.value = value;
  }

  /** The word it is said with. */
  public String word() {
    int end = usage.indexOf(' ');
    return end < 0 ? usage : usage.substring(0, end);
  }

  /** How it is said, in the notation of the class comment. */
  public String usage() {
    return usage;
  }

  /** One line, a verb first, no full stop. */
  public String meaning() {
    return meaning;
  }

  /** The Linux call it stands for; empty when it stands for none. */
  public String linux() {
    return linux;
  }

  /** A whole command, or several, that work after {@code map file; pin pages 0..3}. */
  public String example() {
    return example;
  }

  /** Whether the bare word in value position ({@code def r = fsync}) runs the command. */
  public boolean givesValue() {
    return value;
  }

  /** Whether it leaves the machine as it is and only tells about it. */
  public boolean onlyLooks() {
    return switch (this) {
      case SHOW, STEP, EXPECT, EXPLAIN, DESIGNS, FILESYSTEMS, HAZARDS, HELP -> true;
      case CHECK, SIMULATE, COMPARE, SMALLEST, REVIEW, SCENARIO, BOUNDS, CLAIM -> true;
      case SCENARIOS, STAMP, EXERCISE, ANSWER -> true;
      default -> false;
    };
  }

  /** Whether a brace may follow it. */
  public boolean takesBraces() {
    return this == CHECK || this == SIMULATE || this == SMALLEST || this == SCENARIO;
  }

  /** Whether it means something between the braces of a review alone. */
  public boolean isOfReview() {
    return this == SCENARIO || this == BOUNDS || this == CLAIM;
  }

  /** Whether it says who may go on, and starts nothing. */
  boolean steers() {
    return this == PAUSE || this == RESUME || this == DISK;
  }

  /** The verb said with this word. */
  public static Optional<Verb> of(String word) {
    return Arrays.stream(values()).filter(v -> v.word().equals(word)).findFirst();
  }

  /** All words, in the order of declaration. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Verb::word).toList();
  }

  /** Parts that many usages share. */
  private static final class Usages {
    static final String PAGES = "(page PAGE | pages PAGES) [of FILE]";
    static final String REVIEW = review("claim linux-6.19 breaks pinned-is-dirty");
    static final String HELD = "[all | page PAGE | pages PAGES] [of FILE] [clean] [as DEVICE]";

    static String review(String clause) {
      return "review 'pins' { machine pages 1; map file; designs linux-6.19; "
          + "scenario 'dma races fsync' { nic { pin page 0; dma write }; app { fsync } }; "
          + clause
          + " }";
    }
  }
}
