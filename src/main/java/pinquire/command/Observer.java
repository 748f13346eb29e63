package pinquire.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import pinquire.design.Design;
import pinquire.machine.Buffers;
import pinquire.machine.Config;
import pinquire.machine.Folio;
import pinquire.machine.Half;
import pinquire.machine.Machine;
import pinquire.machine.Page;
import pinquire.machine.Pte;

/** Reads a machine's row into values to look at. */
record Observer(Machine machine, Design design) {

  /** The state, of which these properties are known not to hold. */
  State state(List<Violation> violations) {
    return state(machine.pages(), violations);
  }

  /** The state as far as it is about these pages. */
  State about(List<Page> pages) {
    return state(pages, new Judge(machine, pages).violations());
  }

  private State state(List<Page> pages, List<Violation> violations) {
    Config config = machine.config();
    List<State.FileState> files = new ArrayList<>();
    Map<Integer, List<Folio>> beside = besideFiles();
    for (int file = 0; file < config.files().size(); file++) {
      files.add(file(file, pages, beside));
    }
    return new State(
        design.name(),
        config.filesystem().nameUnlessUsual(),
        tables(),
        config.devices(),
        files,
        violations);
  }

  /** The devices are told after the processes. */
  private List<String> tables() {
    Config config = machine.config();
    return design.mirrors()
        ? Stream.concat(config.processes().stream(), config.devices().stream()).toList()
        : config.processes();
  }

  private State.FileState file(int file, List<Page> pages, Map<Integer, List<Folio>> beside) {
    List<Stretch> stretches = new ArrayList<>();
    Page last = null;
    for (Page page : pages) {
      if (page.file() == file) {
        List<Folio> others = beside.getOrDefault(page.number(), List.of());
        if (last != null && others.isEmpty() && goesOn(last, page)) {
          Stretch.lengthen(stretches);
        } else {
          Stretch.add(stretches, rows(page, others));
        }
        last = others.isEmpty() ? page : null;
      }
    }
    String name = machine.config().files().get(file).name();
    return new State.FileState(name, machine.size(file), new Rows(stretches));
  }

  /** Whether a page looks like the one before it, as their frames' numbers do. */
  private static boolean goesOn(Page last, Page page) {
    return last.number() + 1 == page.number()
        && last.isLike(page)
        && page.folio().map(Folio::number).equals(last.folio().map(folio -> folio.number() + 1));
  }

  private List<PageState> rows(Page page, List<Folio> beside) {
    PageState own = page.folio().map(folio -> row(page, folio)).orElseGet(() -> absent(page));
    if (beside.isEmpty()) {
      return List.of(own);
    }
    List<PageState> rows = new ArrayList<>(List.of(own));
    beside.forEach(folio -> rows.add(row(page, folio)));
    return rows;
  }

  /** By page, the orphans first. */
  private Map<Integer, List<Folio>> besideFiles() {
    Map<Integer, List<Folio>> beside = new TreeMap<>();
    Stream.concat(machine.orphans().stream(), machine.copies().stream())
        .forEach(
            folio ->
                beside
                    .computeIfAbsent(folio.home().number(), page -> new ArrayList<>())
                    .add(folio));
    return beside;
  }

  private static Owner owner(Folio folio) {
    return folio.attached() ? Owner.FILE : folio.anon() ? Owner.PROCESS : Owner.NOBODY;
  }

  private PageState row(Page page, Folio folio) {
    return new PageState(
        page.index(),
        owner(folio),
        folio.number(),
        true,
        folio.ref(),
        folio.map(),
        design.tracking().believed(folio),
        folio.pins(),
        ptes(page, folio),
        flags(page, folio),
        new Content(folio.memory(Half.FIRST), folio.memory(Half.SECOND)),
        folio.attached() ? disk(page) : Content.NONE);
  }

  private PageState absent(Page page) {
    List<String> ptes = Collections.nCopies(tables().size(), ".");
    return new PageState(
        page.index(),
        Owner.FILE,
        -1,
        false,
        0,
        0,
        design.tracking().believedOfNothing(),
        0,
        ptes,
        ".",
        Content.NONE,
        disk(page));
  }

  private static Content disk(Page page) {
    return page.inFile()
        ? new Content(page.disk(Half.FIRST), page.disk(Half.SECOND))
        : Content.NONE;
  }

  private List<String> ptes(Page page, Folio folio) {
    List<String> ptes = new ArrayList<>();
    for (int process = 0; process < machine.config().processes().size(); process++) {
      Pte pte = machine.pte(process, page);
      ptes.add(pte.maps(folio) ? letters(pte) : pte.migrates(folio) ? "m" : ".");
    }
    if (design.mirrors()) {
      for (int device = 0; device < machine.config().devices().size(); device++) {
        ptes.add(letters(device, page, folio));
      }
    }
    return ptes;
  }

  /** The best that a device has of a folio, through whichever process. */
  private String letters(int device, Page page, Folio folio) {
    return machine.mirrors(page).stream()
        .filter(mirror -> mirror.device() == device && mirror.maps(folio))
        .map(mirror -> mirror.writable() ? "W-" : "r-")
        .min(Comparator.naturalOrder())
        .orElse(".");
  }

  private static String letters(Pte pte) {
    return (pte.writable() ? "W" : "r") + (pte.dirty() ? "D" : "-");
  }

  /** The letters of page-types, in its order. */
  private static String flags(Page page, Folio folio) {
    StringBuilder flags = new StringBuilder();
    flags.append(folio.locked() ? "L" : "");
    flags.append(folio.dirty() ? "D" : "");
    flags.append(folio.writeback() ? "W" : "");
    flags.append(folio.buffers() == Buffers.NONE ? "" : "P");
    flags.append(folio.checked() ? "C" : "");
    flags.append(folio.exclusive() ? "d" : "");
    flags.append(flags.isEmpty() ? "." : "");
    if (folio.attached() && page.dirtyMark() && !folio.dirty()) {
      flags.append(" tag D");
    }
    if (folio.attached() && page.towriteMark()) {
      flags.append(" tag T");
    }
    return flags.toString();
  }
}
