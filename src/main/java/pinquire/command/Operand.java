package pinquire.command;

import java.util.Optional;

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
  /** The name of a ready-made scenario. */
  STOCK("the name of a ready-made scenario", "'kara-2018'"),
  /** The name of a property. */
  PROPERTY("the name of a property", "'fsync-durable'"),
  /** Properties: names, or {@code all} there are. */
  PROPERTIES("the names of properties, or all", "'stable', 'no-tear'"),
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
  /** Names of scenarios, or {@code all} of a review. */
  SCENARIOS("the names of scenarios, or all", "'dma races fsync'"),
  /** A name; a bare word or a string. */
  NAME("a name", "'dma races fsync'"),
  /** Words for a reader. */
  TEXT("some words in quotes", "'page_mkclean() cannot stop a device'"),
  /** Designs, scenarios and claims. */
  REVIEW(
      "a name and what is reviewed, in braces",
      "'pins' { designs all; scenario 'fsync' { app { fsync } } }"),
  /** The name of a file that holds a review. */
  SCRIPT("the name of a .pin file in quotes", "'reviews/pins.pin'"),
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
      case FILE, DEVICE, PROCESS, DESIGN, FILESYSTEM, PROPERTY, STEP, PAUSED, VERB, NAME, STOCK ->
          true;
      default -> false;
    };
  }

  /** What a list of names is made of; empty for anything else. */
  public Optional<Operand> each() {
    return switch (this) {
      case DESIGNS -> Optional.of(DESIGN);
      case PROPERTIES -> Optional.of(PROPERTY);
      case SCENARIOS -> Optional.of(NAME);
      default -> Optional.empty();
    };
  }

  /** Whether it is written in braces and read as commands alone, whoever reads the rest. */
  public boolean isInBraces() {
    return this == SCENARIO || this == REVIEW;
  }
}
