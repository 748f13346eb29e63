package pinquire.command;

/** The kinds of value a command takes. */
public enum Operand {
  /** A page's index in its file, from 0. */
  PAGE("a page number", "2"),
  /** Some pages: a range, or a list of page numbers. */
  PAGES("a range or a list of page numbers", "0..3"),
  /** How many, from 1 ({@code truncate} also takes 0). */
  COUNT("a number", "4"),
  /** A file's name; a bare word or a string. */
  FILE("a file name", "'g'"),
  /** A device's name; a bare word or a string. */
  DEVICE("a device name", "'nic'"),
  /** A process: p0, p1, ... */
  PROCESS("a process", "p0"),
  /** The name of a design, or a design made in a cell. */
  DESIGN("the name of a design", "'linux-6.19'"),
  /** Designs: names, designs made in a cell, or {@code all} that are ready-made. */
  DESIGNS("the names of designs, or all", "'linux-6.19', 'bias-bounce'"),
  /** The name of a file system. */
  FILESYSTEM("the name of a file system", "'xfs'"),
  /** The name of a property. */
  PROPERTY("the name of a property", "'fsync-durable'"),
  /** What a cell of the table should hold: a number, or the text it shows. */
  VALUE("a number or the text of a cell", "1"),
  /** A step: its words or its Linux function; a bare word or a string. */
  STEP("a step or its Linux function", "'folio_lock()'"),
  /** A command that is paused, or the disk. */
  PAUSED("the name of a paused command, or disk", "fsync"),
  /** Commands and the order of their steps, or a picture that tells them. */
  RUN("commands and the order of their steps, or a picture", "'fsync; dma write | F4.D.F5'"),
  /** Who acts at the same time, and what each of them does. */
  SCENARIO("who acts and what each does, in braces", "{ nic { dma write; unpin }; app { fsync } }"),
  /** The name of a file to be written; how it ends says in which format. */
  OUTPUT("the name of a .dot or .aut file in quotes", "'states.dot'"),
  /** A verb. */
  VERB("a verb", "pin");

  /** Pages of one machine, at most; also the longest list of pages. */
  public static final int MOST_PAGES = 1 << 20;

  private final String meaning;
  private final String example;

  Operand(String meaning, String example) {
    this.meaning = meaning;
    this.example = example;
  }

  /** What to write, as it stands in errors: "a page number". */
  public String meaning() {
    return meaning;
  }

  /** One that works. */
  public String example() {
    return example;
  }

  /** Whether a bare word here is a name unless a variable of that name exists. */
  public boolean isName() {
    return switch (this) {
      case FILE, DEVICE, PROCESS, DESIGN, FILESYSTEM, PROPERTY, STEP, PAUSED, VERB -> true;
      case PAGE, PAGES, COUNT, VALUE, RUN, SCENARIO, DESIGNS, OUTPUT -> false;
    };
  }
}
