package pinquire.machine;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where everything stands in the row, for one configuration. Together with {@link Field}, {@link
 * Counter} and {@link Block}, the only place that knows bits, shifts and widths.
 */
record Layout(
    Block global,
    Globals globals,
    Block file,
    Files files,
    Block mm,
    Mms mms,
    Block page,
    Pages pages,
    Block folio,
    Folios folios,
    Block pte,
    Ptes ptes,
    Block mirror,
    Mirrors mirrors,
    Block pin,
    Pins pins,
    Block task,
    Tasks tasks,
    Block owed,
    Owed owing,
    int words) {

  /** A field for each half of a page. */
  record Halves(Field first, Field second) {
    Field of(Half half) {
      return half == Half.FIRST ? first : second;
    }
  }

  record Globals(Field nrFileDirty, Field nrFileMapped, Field stalled, Field silent) {}

  record Files(Field size, Field freeing, Field invalidating) {}

  record Mms(Field locked, Field hasPinned, Field writeProtectSeq) {}

  record Pages(
      Field folio,
      Field dirtyMark,
      Field towriteMark,
      Field writebackMark,
      Field closed,
      Halves disk,
      Halves parity,
      Field newest,
      Halves promised,
      Field reserved,
      Field allocated,
      Field lost,
      Field droppedDirty,
      Field unkept,
      Field fromDevice,
      Field torn) {}

  record Folios(
      Field home,
      Field attached,
      Field anon,
      Field exclusive,
      Field unmovable,
      Counter ref,
      Counter map,
      Counter own,
      Field lru,
      Field locked,
      Field dirty,
      Field writeback,
      Field buffers,
      Field checked,
      Field bug,
      Field wrapped,
      Field calls,
      Field unstable,
      Field unnotified,
      Field judged,
      Field reclaimed,
      Field io,
      Field bounced,
      Halves memory,
      Halves bounce,
      Halves fromDevice) {}

  record Ptes(
      Field vma,
      Field priv,
      Field folio,
      Field migration,
      Field writable,
      Field dirty,
      Field own,
      Field invalidations) {}

  record Mirrors(Field registered, Field folio, Field writable, Field transfers, Field readers) {}

  /** A count for each {@link PinKind}. */
  record Pins(List<Field> counts, Field through, Field asked, Field uses) {
    Field of(PinKind kind) {
      return counts.get(kind.ordinal());
    }
  }

  record Tasks(
      Field pc,
      Field folio,
      Field copy,
      Field version,
      Field count,
      Field sequence,
      Field flag,
      Field sampled,
      Field found,
      Field awaitsDevice,
      Field throttled) {}

  record Owed(Halves half, Field marked) {}

  static Layout of(Config config) {
    Config.Bounds bounds = config.bounds();
    int all = config.folios();
    Shape globalShape = new Shape();
    Globals globals = globals(globalShape, config);
    Shape fileShape = new Shape();
    Files files =
        new Files(
            fileShape.holding("file size", config.pages()),
            fileShape.flag("I_FREEING"),
            fileShape.flag("invalidate_lock"));
    Shape mmShape = new Shape();
    Mms mms = mms(mmShape, config);
    Shape pageShape = new Shape();
    Pages pages = pages(pageShape, config);
    Shape folioShape = new Shape();
    Folios folios = folios(folioShape, config);
    Shape pteShape = new Shape();
    Ptes ptes = ptes(pteShape, config);
    Shape mirrorShape = new Shape();
    Mirrors mirrors = mirrors(mirrorShape, config);
    Shape pinShape = new Shape();
    Pins pins = pins(pinShape, config);
    Shape taskShape = new Shape();
    Tasks tasks = tasks(taskShape, config);
    Shape owedShape = new Shape();
    Owed owing =
        new Owed(halves(owedShape, "owed version", bounds.version()), owedShape.ghost("marked", 1));

    Block global = Block.of(0, globalShape, 1);
    Block file = Block.of(global.end(), fileShape, config.files().size());
    Block mm = Block.of(file.end(), mmShape, config.processes().size());
    Block page = Block.of(mm.end(), pageShape, config.pages());
    Block folio = Block.of(page.end(), folioShape, all);
    int entries = config.pages() * config.processes().size();
    Block pte = Block.of(folio.end(), pteShape, entries);
    int mirrored = bounds.room().mirrors() ? entries * config.devices().size() : 0;
    Block mirror = Block.of(pte.end(), mirrorShape, mirrored);
    Block pin = Block.of(mirror.end(), pinShape, all * config.devices().size());
    Block task = Block.of(pin.end(), taskShape, config.tasks());
    Block owed = Block.of(task.end(), owedShape, config.tasks() * config.pages());
    return new Layout(
        global,
        globals,
        file,
        files,
        mm,
        mms,
        page,
        pages,
        folio,
        folios,
        pte,
        ptes,
        mirror,
        mirrors,
        pin,
        pins,
        task,
        tasks,
        owed,
        owing,
        Block.words(owed.end()));
  }

  private static Globals globals(Shape shape, Config config) {
    long most = config.folios() + Counters.DRIFT;
    boolean revokes = config.bounds().room().revokes();
    return new Globals(
        shape.signed("NR_FILE_DIRTY", most),
        shape.signed("NR_FILE_MAPPED", most),
        shape.ghost("stalled", Math.min(1, config.dirtyLimit())),
        shape.holding("silent devices", revokes ? (1L << config.devices().size()) - 1 : 0));
  }

  private static Mms mms(Shape shape, Config config) {
    return new Mms(
        shape.flag("mmap_lock"),
        shape.flag("MMF_HAS_PINNED"),
        shape.holding("write_protect_seq", writeProtects(config)));
  }

  /** How often forks of one process can begin or end to write-protect a mapping. */
  private static long writeProtects(Config config) {
    return 2 * config.bounds().forks() * config.files().size();
  }

  private static Pages pages(Shape shape, Config config) {
    long version = config.bounds().version();
    Filesystem filesystem = config.filesystem();
    return new Pages(
        shape.holding("folio of a page", config.folios()),
        shape.flag("DIRTY mark"),
        shape.flag("TOWRITE mark"),
        shape.flag("WRITEBACK mark"),
        shape.holding("closed", config.bounds().room().closes() ? 1 : 0),
        halves(shape, "version on disk", version),
        halves(shape, "version in the parity", filesystem.keepsParity() ? version : 0),
        shape.holding("newest version", version),
        halves(shape, "promised version", version),
        shape.holding("space reserved", filesystem.reserves() ? 1 : 0),
        shape.holding("block allocated", filesystem.allocatesLate() ? 1 : 0),
        shape.flag("lost"),
        shape.ghost("dropped dirty", 1),
        shape.ghost("promise to a marked page unkept", 1),
        shape.ghost("newest half on disk is a device's", 1),
        shape.ghost("torn", 1));
  }

  private static Folios folios(Shape shape, Config config) {
    Config.Bounds bounds = config.bounds();
    long plain = 3L + config.processes().size() + config.tasks();
    return new Folios(
        shape.holding("home", config.pages()),
        shape.flag("mapping"),
        shape.flag("PG_anon"),
        shape.flag("PG_anon_exclusive"),
        shape.flag("out of movable zones"),
        shape.atomic("refcount", plain + bounds.pins() * bounds.room().pinWeight()),
        shape.atomic("mapcount", config.processes().size() + bounds.pins()),
        new Counter(shape.holding("the design's own count", bounds.room().own()), true),
        shape.holding("LRU", Lru.values().length - 1),
        shape.flag("PG_locked"),
        shape.flag("PG_dirty"),
        shape.flag("PG_writeback"),
        shape.holding("buffers", Buffers.values().length - 1),
        shape.holding("PG_checked", config.filesystem().journalsData() ? 1 : 0),
        shape.holding("bug", Bug.values().length),
        shape.ghost("wrapped counter", Folio.Count.values().length),
        shape.ghost("pins of calls", config.tasks()),
        shape.flag("unstable"),
        shape.ghost("unnotified", 1),
        shape.ghost("judged", Judged.values().length - 1),
        shape.ghost("reclaimed", Reclaimed.values().length - 1),
        shape.holding("I/O", config.filesystem().keepsParity() ? 5 : 3),
        shape.flag("bounced"),
        halves(shape, "version in memory", bounds.version()),
        halves(shape, "version in the bounce page", bounds.version()),
        halves(shape, "from a device", 1));
  }

  private static Pins pins(Shape shape, Config config) {
    long most = config.bounds().pins();
    boolean revokes = config.bounds().room().revokes();
    return new Pins(
        Stream.of(PinKind.values()).map(kind -> shape.ghost(kind + " holds", most)).toList(),
        shape.ghost("pinned through", config.processes().size()),
        shape.holding("asked to let go", revokes ? 1 : 0),
        shape.holding("uses under way", revokes ? config.tasks() : 0));
  }

  private static Ptes ptes(Shape shape, Config config) {
    Room room = config.bounds().room();
    return new Ptes(
        shape.flag("VMA"),
        shape.flag("private VMA"),
        shape.holding("folio of a PTE", config.folios()),
        shape.flag("migration entry"),
        shape.flag("PTE write bit"),
        shape.flag("PTE dirty bit"),
        shape.holding("the design's own field of a PTE", room.pteOwn()),
        shape.holding("invalidations of a PTE", room.mirrors() ? config.tasks() : 0));
  }

  private static Mirrors mirrors(Shape shape, Config config) {
    return new Mirrors(
        shape.holding("registered", 2),
        shape.holding("folio of a device's PTE", config.folios()),
        shape.flag("write bit of a device's PTE"),
        shape.holding("transfers under way", config.tasks()),
        shape.holding("readers of the notifier's sequence", (1L << config.tasks()) - 1));
  }

  private static Tasks tasks(Shape shape, Config config) {
    return new Tasks(
        shape.holding("program counter", config.bounds().steps()),
        shape.holding("folio of a task", config.folios()),
        shape.holding("copy of a task", config.folios()),
        shape.holding("version of a task", config.bounds().version()),
        shape.holding("count of a task", config.processes().size() + 1L),
        shape.holding("write_protect_seq of a task", writeProtects(config)),
        shape.flag("flag of a task"),
        shape.signed("sampled map count", config.processes().size() + config.bounds().pins()),
        shape.holding("entries found", config.processes().size()),
        shape.ghost("awaits a device", 1),
        shape.ghost("throttled", Math.min(1, config.dirtyLimit())));
  }

  private static Halves halves(Shape shape, String name, long version) {
    return new Halves(
        shape.holding(name + ", first half", version),
        shape.holding(name + ", second half", version));
  }
}
