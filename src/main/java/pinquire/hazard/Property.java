package pinquire.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/**
 * Something that must be true in every state, named so that "holds" is good news. It may use the
 * ghost state, which no kernel has; a path never does.
 *
 * @param number which of the hazards it forbids, {@code H6}, or {@code I12} for an invariant that
 *     was wished for; empty for none
 * @param name {@code fsync-durable}
 * @param cry what a race that breaks it ends with, in capitals: {@code NOT DURABLE}
 * @param meaning what must be true, one line
 * @param source the incident or the mail it comes from
 * @param sign where the {@code !} stands when it does not hold
 * @param reproducer the shortest way to break it
 * @param onPage what is wrong with a page of a file; null when it does not look there
 * @param onOrphan what is wrong with a folio that has left its file; null likewise
 * @param onCopy what is wrong with a private copy of a page; null likewise
 * @param onMachine what is wrong with the machine as a whole; null likewise
 */
public record Property(
    String number,
    String name,
    String cry,
    String meaning,
    String source,
    Sign sign,
    Reproducer reproducer,
    @Nullable BiFunction<Machine, Page, Optional<String>> onPage,
    @Nullable BiFunction<Machine, Folio, Optional<String>> onOrphan,
    @Nullable BiFunction<Machine, Folio, Optional<String>> onCopy,
    @Nullable Function<Machine, Optional<String>> onMachine) {

  /** The part of a page's state that shows the trouble. */
  public enum Sign {
    REF,
    MAP,
    PINS,
    FLAGS,
    MEMORY,
    DISK
  }

  /** One that asks for nothing yet. */
  Property(
      String number, String name, String meaning, String source, Sign sign, Reproducer reproducer) {
    this(number, name, cry(name), meaning, source, sign, reproducer, null, null, null, null);
  }

  /** The cry of one that declares none. */
  public static String cry(String name) {
    String words = name.toUpperCase(Locale.ROOT).replace('-', ' ');
    return words.startsWith("NO ") ? words.substring("NO ".length()) : "NOT " + words;
  }

  Property cries(String other) {
    return new Property(
        number,
        name,
        other,
        meaning,
        source,
        sign,
        reproducer,
        onPage,
        onOrphan,
        onCopy,
        onMachine);
  }

  Property onPages(BiFunction<Machine, Page, Optional<String>> rule) {
    return new Property(
        number, name, cry, meaning, source, sign, reproducer, rule, onOrphan, onCopy, onMachine);
  }

  /** What no folio of a file may be, and the sentence about one that is. */
  Property forbids(Predicate<Folio> bad, String sentence) {
    return onPages((machine, page) -> page.folio().filter(bad).map(folio -> sentence));
  }

  Property onOrphans(BiFunction<Machine, Folio, Optional<String>> rule) {
    return new Property(
        number, name, cry, meaning, source, sign, reproducer, onPage, rule, onCopy, onMachine);
  }

  Property onCopies(BiFunction<Machine, Folio, Optional<String>> rule) {
    return new Property(
        number, name, cry, meaning, source, sign, reproducer, onPage, onOrphan, rule, onMachine);
  }

  Property onMachine(Function<Machine, Optional<String>> rule) {
    return new Property(
        number, name, cry, meaning, source, sign, reproducer, onPage, onOrphan, onCopy, rule);
  }

  /** What it looks at; at least one thing. */
  public List<String> looksAt() {
    List<String> things = new ArrayList<>();
    if (onPage != null) {
      things.add("every page of a file");
    }
    if (onOrphan != null) {
      things.add("every folio that has left its file and is still held");
    }
    if (onCopy != null) {
      things.add("every private copy of a page");
    }
    if (onMachine != null) {
      things.add("the machine as a whole");
    }
    return List.copyOf(things);
  }

  /** Whether it looks at pages of files. */
  public boolean looksAtPages() {
    return onPage != null;
  }

  /** Whether it looks at folios that belong to no file. */
  public boolean looksBesideFiles() {
    return onOrphan != null || onCopy != null;
  }

  /** Whether it looks at the machine as a whole. */
  public boolean looksAtAll() {
    return onMachine != null;
  }

  /** What is wrong with a page of a file now; empty when it holds there. */
  public Optional<String> wrong(Machine machine, Page page) {
    return onPage == null ? Optional.empty() : onPage.apply(machine, page);
  }

  /** What is wrong with a folio that has left its file; empty when it holds there. */
  public Optional<String> wrongWithOrphan(Machine machine, Folio folio) {
    return onOrphan == null ? Optional.empty() : onOrphan.apply(machine, folio);
  }

  /** What is wrong with a private copy of a page; empty when it holds there. */
  public Optional<String> wrongWithCopy(Machine machine, Folio folio) {
    return onCopy == null ? Optional.empty() : onCopy.apply(machine, folio);
  }

  /** What is wrong with the machine as a whole; empty when it holds. */
  public Optional<String> wrong(Machine machine) {
    return onMachine == null ? Optional.empty() : onMachine.apply(machine);
  }
}
