package pinquire.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The typed view over one row: files and their pages, folios, page tables, devices, tasks and
 * counters. All views made by a machine look at the row its cursor points at.
 */
public record Machine(Config config, Layout layout, Row row, List<Page> pages, List<Folio> folios) {

  private static final List<PinKind> KINDS = List.of(PinKind.values());

  /** A machine of this configuration with nothing mapped, nothing cached, version 0 on disk. */
  public static Machine of(Config config) {
    Layout layout = Layout.of(config);
    Machine machine = viewing(config, layout, new Row(layout.words()));
    for (int file = 0; file < config.files().size(); file++) {
      machine.size(file, config.files().get(file).pages());
    }
    return machine;
  }

  /** The views of a row that is all zeroes. */
  private static Machine viewing(Config config, Layout layout, Row row) {
    List<Page> pages = new ArrayList<>(layout.page().count());
    List<Folio> folios = new ArrayList<>(layout.folio().count());
    Machine machine = new Machine(config, layout, row, pages, folios);
    for (int file = 0; file < config.files().size(); file++) {
      for (int index = 0; index < config.files().get(file).pages(); index++) {
        int number = pages.size();
        pages.add(new Page(machine, layout.page().spot(machine.row, number), number, file, index));
      }
    }
    for (int number = 0; number < layout.folio().count(); number++) {
      folios.add(new Folio(machine, layout.folio().spot(machine.row, number), number));
    }
    return machine;
  }

  /** The number of words of a row. */
  public int words() {
    return layout.words();
  }

  /** A copy of the row. */
  public long[] copy() {
    long[] copy = new long[words()];
    row.read(copy);
    return copy;
  }

  /** Writes a row that {@link #copy()} gave. */
  public void restore(long[] copy) {
    System.arraycopy(copy, 0, row.words, row.at, copy.length);
    row.changed();
  }

  /** What is seen in a row that {@link #copy()} gave, as long as nothing is changed in it. */
  public <T> T seen(long[] copy, Supplier<T> look) {
    long[] words = row.words;
    int at = row.at;
    row.point(copy, 0);
    try {
      return look.get();
    } finally {
      row.point(words, at);
    }
  }

  /** A view of its own over a row that {@link #copy()} gave; the row is not copied again. */
  public Machine over(long[] copy) {
    Machine other = viewing(config, layout, new Row(words()));
    other.row.point(copy, 0);
    return other;
  }

  /**
   * A view with a cursor of its own that keeps account of what is looked at.
   *
   * @param seen the bits looked at so far; as long as a row
   */
  public Machine watched(long[] seen) {
    return viewing(config, layout, new WatchedRow(seen));
  }

  /**
   * A machine of a larger configuration in the same state; what is new in it is untouched.
   *
   * @param larger the same files, processes and devices, and more behind them
   */
  public Machine grown(Config larger) {
    Machine other = refitted(larger);
    copyEach(layout.task(), other, other.layout.task(), i -> i);
    copyEach(layout.owed(), other, other.layout.owed(), byPage(larger));
    return other;
  }

  /**
   * A machine of another configuration in the same state; nobody is under way there.
   *
   * @param larger at least the same files, processes and devices, and as many frames as are in use
   * @throws BoundExceeded when something has no room in it
   */
  public Machine refitted(Config larger) {
    Machine other = of(larger);
    layout.global().copy(globalSpot(), other.layout.global(), other.globalSpot());
    copyEach(layout.file(), other, other.layout.file(), i -> i);
    copyEach(layout.mm(), other, other.layout.mm(), i -> i);
    copyEach(layout.page(), other, other.layout.page(), i -> i);
    int used = framesUsed();
    if (used > other.folios.size()) {
      throw new BoundExceeded(other.folios.size());
    }
    copyEach(layout.folio(), used, other, other.layout.folio(), i -> i);
    IntUnaryOperator byPage = byPage(larger);
    copyEach(layout.pte(), other, other.layout.pte(), byPage);
    int entries = pages.size() * config.processes().size();
    int newEntries = larger.pages() * larger.processes().size();
    copyEach(
        layout.mirror(),
        other,
        other.layout.mirror(),
        i -> i / entries * newEntries + byPage.applyAsInt(i % entries));
    for (int device = 0; device < config.devices().size(); device++) {
      int first = folios.size() * device;
      int newFirst = larger.folios() * device;
      for (int folio = 0; folio < used; folio++) {
        copy(layout.pin(), first + folio, other, other.layout.pin(), newFirst + folio);
      }
    }
    return other;
  }

  /** What things that there is one of for each page are numbered there. */
  private IntUnaryOperator byPage(Config larger) {
    int had = pages.size();
    return i -> i / had * larger.pages() + i % had;
  }

  /** The number of the last frame in use, and one more. */
  private int framesUsed() {
    int used = folios.size();
    while (used > 0 && folios.get(used - 1).free()) {
      used--;
    }
    return used;
  }

  private void copyEach(Block from, Machine other, Block to, IntUnaryOperator renumber) {
    copyEach(from, from.count(), other, to, renumber);
  }

  private void copyEach(Block from, int count, Machine other, Block to, IntUnaryOperator renumber) {
    for (int i = 0; i < count; i++) {
      copy(from, i, other, to, renumber.applyAsInt(i));
    }
  }

  private void copy(Block from, int number, Machine other, Block to, int renumbered) {
    from.copy(from.spot(row, number), to, to.spot(other.row, renumbered));
  }

  private Spot globalSpot() {
    return layout.global().spot(row, 0);
  }

  public Counters counters() {
    return new Counters(globalSpot(), layout, config.dirtyLimit());
  }

  /** A file's size in pages. */
  public int size(int file) {
    return (int) layout.files().size().get(layout.file().spot(row, file));
  }

  public void size(int file, int pages) {
    layout.files().size().set(layout.file().spot(row, file), pages);
  }

  /** Whether somebody holds the lock that keeps faults out of a file while pages leave it. */
  public boolean invalidating(int file) {
    return layout.files().invalidating().is(layout.file().spot(row, file));
  }

  public void invalidating(int file, boolean set) {
    layout.files().invalidating().set(layout.file().spot(row, file), set);
  }

  /** Whether the inode of a file is leaving memory (I_FREEING). */
  public boolean freeing(int file) {
    return layout.files().freeing().is(layout.file().spot(row, file));
  }

  public void freeing(int file, boolean set) {
    layout.files().freeing().set(layout.file().spot(row, file), set);
  }

  /** The page with this number among all pages. */
  public Page page(int number) {
    return pages.get(number);
  }

  /** The page of a file. */
  public Page page(int file, int index) {
    return page(config.firstPage(file) + index);
  }

  public Folio folio(int number) {
    return folios.get(number);
  }

  /**
   * Takes the first free frame for a page.
   *
   * @throws BoundExceeded when none is free
   */
  public Folio allocate(Page page) {
    Folio folio =
        row.free.first(folios, Folio::free).orElseThrow(() -> new BoundExceeded(folios.size()));
    folio.allocate(page);
    return folio;
  }

  /** The first folio that is on its way to disk. */
  public Optional<Folio> nextWrite() {
    return row.writes.first(folios, folio -> folio.io() > 0);
  }

  /** All folios that are on their way to disk. */
  public List<Folio> writes() {
    return folios.stream().filter(folio -> folio.io() > 0).toList();
  }

  /** Folios that have left their file and that somebody still refers to. */
  public List<Folio> orphans() {
    return folios.stream()
        .filter(folio -> !folio.free() && !folio.attached() && !folio.anon())
        .toList();
  }

  /** Private copies of pages. */
  public List<Folio> copies() {
    return folios.stream().filter(Folio::anon).toList();
  }

  public Mm mm(int process) {
    return new Mm(this, layout.mm().spot(row, process), process);
  }

  public Pte pte(int process, Page page) {
    int number = process * pages.size() + page.number();
    return new Pte(this, layout.pte().spot(row, number), process);
  }

  /** A device's own entry for what a process maps; only where devices mirror page tables. */
  public Mirror mirror(int device, int process, Page page) {
    int number = (device * config.processes().size() + process) * pages.size() + page.number();
    return new Mirror(this, layout.mirror().spot(row, number), device, process, page);
  }

  /** Those of all devices for one process; none where no device has a page table. */
  public List<Mirror> mirrors(int process, Page page) {
    return layout.mirror().count() == 0
        ? List.of()
        : IntStream.range(0, config.devices().size())
            .mapToObj(device -> mirror(device, process, page))
            .toList();
  }

  /** The same for all processes. */
  public List<Mirror> mirrors(Page page) {
    return layout.mirror().count() == 0
        ? List.of()
        : IntStream.range(0, config.processes().size())
            .mapToObj(process -> mirrors(process, page))
            .flatMap(List::stream)
            .toList();
  }

  /** All there are. */
  public List<Mirror> mirrors() {
    return layout.mirror().count() == 0
        ? List.of()
        : pages.stream().flatMap(page -> mirrors(page).stream()).toList();
  }

  /** Ghost: how often a device holds a folio in a way. */
  public long pins(int device, Folio folio, PinKind kind) {
    return layout.pins().of(kind).get(pin(device, folio));
  }

  /** Ghost: how often a device holds a folio in one of some ways. */
  public long pins(int device, Folio folio, Predicate<PinKind> which) {
    Spot spot = pin(device, folio);
    long pins = 0;
    for (PinKind kind : KINDS) {
      pins += which.test(kind) ? layout.pins().of(kind).get(spot) : 0;
    }
    return pins;
  }

  /** A device takes or, with a negative amount, drops pins. */
  public void addPins(int device, Folio folio, PinKind kind, int amount) {
    layout.pins().of(kind).add(pin(device, folio), amount);
    if (amount < 0) {
      folio.letGo();
      if (!isPinned(device, folio)) {
        through(device, folio, 0);
      }
    }
  }

  /** A device takes a hold through a process's page table. */
  public void hold(int device, Folio folio, PinKind kind, int process) {
    if (kind.pins() && folio.anon() && !isPinned(device, folio)) {
      through(device, folio, process + 1L);
    }
    addPins(device, folio, kind, 1);
  }

  /** Whether a device holds a folio in any way. */
  public boolean holds(int device, Folio folio) {
    return pins(device, folio, kind -> true) > 0;
  }

  /** Whether a device's driver lets go of pages when it is asked to. */
  public boolean answers(int device) {
    return (layout.globals().silent().get(globalSpot()) >> device & 1) == 0;
  }

  /** From now on a device's driver answers, or not. */
  public void answers(int device, boolean set) {
    Spot spot = globalSpot();
    long others = layout.globals().silent().get(spot) & ~(1L << device);
    layout.globals().silent().set(spot, set ? others : others | 1L << device);
  }

  /** Whether a device has been asked to let go of a folio, and has not yet. */
  public boolean asked(int device, Folio folio) {
    return layout.pins().asked().is(pin(device, folio));
  }

  /** A device is asked to let go of a folio, or has let go. */
  public void ask(int device, Folio folio, boolean set) {
    layout.pins().asked().set(pin(device, folio), set);
  }

  /** Whether a device or its driver is at work with a folio that it holds. */
  public boolean inUse(int device, Folio folio) {
    return layout.pins().uses().is(pin(device, folio));
  }

  /** Work of a device or its driver with a folio begins or, with a negative amount, ends. */
  public void addUses(int device, Folio folio, int amount) {
    layout.pins().uses().add(pin(device, folio), amount);
  }

  private boolean isPinned(int device, Folio folio) {
    return pins(device, folio, PinKind::pins) > 0;
  }

  private void through(int device, Folio folio, long process) {
    layout.pins().through().set(pin(device, folio), process);
  }

  /**
   * Ghost: the entry through which a device has pinned a private copy, and which must map that copy
   * or nothing; empty when the device has not, or its process has unmapped the page since.
   */
  public Optional<Pte> pinnedThrough(int device, Folio folio) {
    int process = (int) layout.pins().through().get(pin(device, folio));
    return process == 0 ? Optional.empty() : Optional.of(pte(process - 1, folio.home()));
  }

  /** The ghost forgets the pins through entries that a process no longer has. */
  public void forgetUnmapped(int process) {
    for (Folio copy : copies()) {
      for (int device = 0; device < config.devices().size(); device++) {
        if (pinnedThrough(device, copy)
            .filter(e -> e.process() == process && !e.vma())
            .isPresent()) {
          through(device, copy, 0);
        }
      }
    }
  }

  /** No device holds the folio any more. */
  public void forgetPins(Folio folio) {
    for (int device = 0; device < config.devices().size(); device++) {
      layout.pin().clear(pin(device, folio));
    }
  }

  /** Whether a device holds two folios equally often in each way. */
  boolean holdsAlike(int device, Folio one, Folio other) {
    return layout.pin().alike(pin(device, one), pin(device, other));
  }

  private Spot pin(int device, Folio folio) {
    return layout.pin().spot(row, device * folios.size() + folio.number());
  }

  public Task task(int number) {
    return new Task(this, layout.task().spot(row, number), number);
  }

  Spot owed(int task, int page) {
    return layout.owed().spot(row, task * pages.size() + page);
  }

  /** A machine is itself alone; two over equal rows are two. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return "machine of " + config;
  }
}
