package pinquire.litmus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import pinquire.check.Actor;
import pinquire.check.Cursor;
import pinquire.check.Model;
import pinquire.check.Property;
import pinquire.check.Twins;
import pinquire.litmus.Bits.Field;
import pinquire.litmus.PinPage.Span;

/**
 * Pins against writeback in a few atomic steps: processes that store and unmap, devices that pin,
 * store and unpin, a flusher, an fsync and reclaim, around pages that know only what matters. The
 * reachable states of ten of its sizes have been counted by two other checkers.
 *
 * <p>The page that a path is about and how far it has walked the page tables are part of its place.
 */
public record PinModel(
    int words, Cursor cursor, List<Actor> actors, List<Twins> twins, List<Property> properties)
    implements Model {

  /** How writeback and reclaim decide that a page is pinned. */
  public enum Mode {
    /** They do not ask. */
    NONE,
    /** By a counter, after the page tables are write-protected. */
    EXACT,
    /** Pins are in the map count; pinned when it exceeds the entries counted in the walk. */
    MAPCOUNT,
    /** Pins are in the map count; pinned when it is not 0. */
    MAPPED,
    /** By a counter, before the page tables are write-protected. */
    EARLY;

    /** What writeback makes of a page once it has walked, with what it has counted or seen. */
    boolean pinned(PinPage page, int counted) {
      return switch (this) {
        case NONE -> false;
        case EXACT -> page.pinCount() > 0;
        case MAPCOUNT -> page.mappings() + page.pinCount() > counted;
        case MAPPED -> page.mappings() + page.pinCount() > 0;
        case EARLY -> counted > 0;
      };
    }

    /** What reclaim makes of a page that it has unmapped. */
    boolean pinnedForReclaim(PinPage page) {
      return switch (this) {
        case NONE -> false;
        case EXACT, EARLY -> page.pinCount() > 0;
        case MAPCOUNT, MAPPED -> page.mappings() + page.pinCount() > 0;
      };
    }
  }

  /**
   * How large it is.
   *
   * @param stores at most so many for each pin
   */
  public record Size(int pages, int processes, int devices, int stores) {
    @Override
    public String toString() {
      return pages + " " + processes + " " + devices + " " + stores;
    }
  }

  public static final String LOST = "lost";
  public static final String STABLE = "stable";
  public static final String CLEAN = "clean-while-pinned";

  /** The claims of one property; a model that makes none only counts states. */
  public static final List<Property> ALL =
      List.of(Property.ofMoves(LOST), Property.ofMoves(STABLE), Property.ofMoves(CLEAN));

  /** A model that makes no claims. */
  public static Supplier<Model> counting(Size size, Mode mode) {
    return () -> of(size, mode, List.of(), 63);
  }

  /** A model that claims all three properties. */
  public static Supplier<Model> claiming(Size size, Mode mode) {
    return () -> of(size, mode, ALL, 63);
  }

  public static Model of(Size size, Mode mode, List<Property> claims, int bitsPerWord) {
    Bits.Row row = new Bits.Row();
    Bits bits = new Bits(row, bitsPerWord);
    List<Field> processes = bits.fields(size.processes, PinProcess.PLACES.count(size) - 1);
    List<Field> devices = bits.fields(size.devices, PinDevice.PLACES.count(size) - 1);
    List<PinPage> pages = new ArrayList<>();
    for (int number = 0; number < size.pages; number++) {
      List<Span> pins = new ArrayList<>();
      List<Span> holds = new ArrayList<>();
      for (Field device : devices) {
        pins.add(new Span(device, PinDevice.raised(number), PinDevice.last(number)));
        holds.add(new Span(device, PinDevice.holding(number), PinDevice.last(number)));
      }
      List<Span> leaving = new ArrayList<>();
      for (Field process : processes) {
        int place = PinProcess.leaving(number);
        leaving.add(new Span(process, place, place));
      }
      pages.add(PinPage.of(number, bits, size.processes, pins, holds, leaving));
    }
    PinClaims claiming = new PinClaims(!claims.isEmpty());
    List<Actor> actors = new ArrayList<>();
    for (int number = 0; number < size.processes; number++) {
      actors.add(new PinProcess(claiming, pages, number, processes.get(number)).actor());
    }
    List<PinDevice> pinning = new ArrayList<>();
    for (int number = 0; number < size.devices; number++) {
      Field stores = bits.holding(size.stores);
      int owner = number % size.processes;
      pinning.add(
          new PinDevice(claiming, pages, number, owner, devices.get(number), stores, size.stores));
    }
    pinning.forEach(device -> actors.add(device.actor()));
    actors.add(PinWriteback.flusher(claiming, pages, mode, bits, size).actor());
    actors.add(PinWriteback.fsync(claiming, pages, mode, bits, size).actor());
    actors.add(PinReclaim.of(claiming, pages, mode, bits, size).actor());
    List<Twins> twins = twins(pinning, size.processes);
    return new PinModel(bits.words(), row, List.copyOf(actors), twins, claims);
  }

  /** Devices of one process; those of different ones are not alike. */
  private static List<Twins> twins(List<PinDevice> devices, int processes) {
    List<Twins> twins = new ArrayList<>();
    for (PinDevice one : devices) {
      for (PinDevice other : devices.subList(one.number() + 1, devices.size())) {
        if (one.owner() == other.owner()) {
          Runnable swap = () -> one.swap(other);
          twins.add(new Twins(processes + one.number(), processes + other.number(), swap));
        }
      }
    }
    return twins;
  }

  /** Nothing is cached, and everybody is idle: all zeroes. */
  @Override
  public void begin() {}

  /** Nobody leads anybody. */
  @Override
  public boolean leads(int actor, int place, int index, int other) {
    return false;
  }
}
