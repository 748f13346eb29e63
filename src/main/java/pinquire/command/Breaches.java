package pinquire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pinquire.hazard.Properties;
import pinquire.hazard.Property;
import pinquire.machine.Config;
import pinquire.machine.Machine;
import pinquire.machine.Page;
import pinquire.scenario.Actor.Taken;

/**
 * Finds the steps that broke what does not hold after a command. The command is walked once more
 * for it, so that one that breaks nothing pays nothing.
 */
final class Breaches {

  /** What would take more looks at pages than this is not sought. */
  private static final long MOST_LOOKS = 50_000_000;

  /** A command of more steps is not walked once more: one on more than some ten thousand pages. */
  private static final long MOST_STEPS = 1_000_000;

  private final Machine before;
  private final Config config;
  private final Map<Integer, List<Spot>> byPage = new TreeMap<>();
  private final List<Spot> everywhere = new ArrayList<>();
  private long number;

  private Breaches(Machine before, Config config) {
    this.before = before;
    this.config = config;
  }

  /**
   * Where each of some properties broke.
   *
   * @param before the machine before the first step
   * @param after the machine now
   * @param steps how many were taken
   * @param again takes all steps once more and lets a look be taken after each
   */
  static List<Breach> of(
      Command command,
      Supplier<Machine> before,
      Machine after,
      long steps,
      List<Violation> broken,
      Consumer<BiConsumer<Machine, Taken>> again) {
    if (broken.isEmpty()) {
      return List.of();
    }
    Breaches breaches = new Breaches(before.get(), after.config());
    List<List<Spot>> spots =
        broken.stream().map(violation -> breaches.spots(violation, after, steps)).toList();
    if (spots.stream().anyMatch(some -> !some.isEmpty())) {
      again.accept(breaches::look);
    }
    return IntStream.range(0, broken.size())
        .mapToObj(i -> new Breach(broken.get(i), breaches.origin(command, spots.get(i))))
        .toList();
  }

  /** A place where a property can be wrong, and since which step it is. */
  private static final class Spot {

    private final Function<Machine, Optional<String>> rule;
    private final boolean onPage;
    private String wrong;
    private long since;
    private @Nullable Taken by;

    Spot(Function<Machine, Optional<String>> rule, boolean onPage, Machine before) {
      this.rule = rule;
      this.onPage = onPage;
      this.wrong = rule.apply(before).orElse("");
    }

    /** What was wrong before and is wrong in another way now counts from this step. */
    void look(Machine machine, long number, Taken taken) {
      String now = rule.apply(machine).orElse("");
      if (!now.equals(wrong) && (wrong.isEmpty() || since == 0)) {
        since = number;
        by = taken;
      }
      if (now.isEmpty()) {
        since = 0;
      }
      wrong = now;
    }
  }

  private List<Spot> spots(Violation violation, Machine after, long steps) {
    boolean wide = violation.pages().isEmpty() || violation.owner() != Owner.FILE;
    if (steps > MOST_STEPS || (wide && steps * after.folios().size() > MOST_LOOKS)) {
      return List.of();
    }
    Property property = Properties.named(violation.property()).orElseThrow();
    if (violation.pages().isEmpty()) {
      Spot spot = new Spot(property::wrong, false, before);
      everywhere.add(spot);
      return List.of(spot);
    }
    List<String> files = config.files().stream().map(Config.FileSpec::name).toList();
    int file = files.indexOf(violation.file());
    List<Spot> spots = new ArrayList<>();
    for (int index : violation.pages()) {
      int page = after.page(file, index).number();
      Spot spot = new Spot(rule(property, page, violation.owner() != Owner.FILE), true, before);
      byPage.computeIfAbsent(page, number -> new ArrayList<>()).add(spot);
      spots.add(spot);
    }
    return spots;
  }

  private static Function<Machine, Optional<String>> rule(
      Property property, int page, boolean orphans) {
    return orphans
        ? machine ->
            machine.orphans().stream()
                .filter(folio -> folio.home().number() == page)
                .flatMap(folio -> property.wrongWithOrphan(machine, folio).stream())
                .findFirst()
        : machine ->
            page < machine.pages().size()
                ? property.wrong(machine, machine.page(page))
                : Optional.empty();
  }

  /** A step changes no page but its own; one that has none may change all. */
  private void look(Machine machine, Taken taken) {
    number++;
    everywhere.forEach(spot -> spot.look(machine, number, taken));
    Page page = taken.step().page();
    if (page == null) {
      byPage.values().forEach(some -> some.forEach(spot -> spot.look(machine, number, taken)));
    } else {
      byPage
          .getOrDefault(page.number(), List.of())
          .forEach(spot -> spot.look(machine, number, taken));
    }
  }

  private Breach.@Nullable Origin origin(Command command, List<Spot> spots) {
    Spot first = null;
    int pages = 0;
    for (Spot spot : spots) {
      if (spot.since > 0) {
        first = first == null || spot.since < first.since ? spot : first;
        pages += spot.onPage ? 1 : 0;
      }
    }
    Taken by = first == null ? null : first.by;
    return first == null || by == null
        ? null
        : new Breach.Origin(command.text(), first.since, Recording.event(by, config), pages);
  }
}
