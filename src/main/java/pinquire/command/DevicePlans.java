package pinquire.command;

import static pinquire.command.Tally.count;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import pinquire.machine.Folio;
import pinquire.machine.Mirror;
import pinquire.machine.Page;
import pinquire.machine.PinKind;
import pinquire.path.Paths;
import pinquire.path.Paths.Pin;
import pinquire.path.Program;

/** What devices and their drivers do, as the paths it stands for. */
record DevicePlans(
    Subject subject, Operands operands, Paths paths, Held held, Registered registered) {

  static DevicePlans of(Subject subject, Operands operands, Paths paths) {
    Held held = new Held(subject, operands);
    Registered registered = new Registered(subject, operands, held.device());
    return new DevicePlans(subject, operands, paths, held, registered);
  }

  private String device() {
    return subject.device(held.device());
  }

  private boolean toRead() {
    return subject.command().says("read");
  }

  Plan pin() {
    boolean longterm = subject.command().says("longterm");
    PinKind kind = PinKind.pin(!toRead(), longterm);
    return paths.design().mirrors()
        ? take(kind, pages -> "registers " + pages, ", and pins none")
        : take(kind, pages -> "pins " + pages, longterm ? ", long-term" : "");
  }

  Plan get() {
    return take(PinKind.get(!toRead()), pages -> "takes a reference to " + pages, "");
  }

  private Plan take(PinKind kind, UnaryOperator<String> taken, String also) {
    List<Page> pages = subject.pages();
    String told =
        "%s %s for %s%s"
            .formatted(
                device(),
                taken.apply(count(pages.size())),
                kind.writes() ? "writing" : "reading",
                also);
    return Plan.of(
        device(),
        paths.take(held.device(), kind, operands.process(), pages),
        tally -> told + Telling.movedOut(tally));
  }

  Plan unpin() {
    List<Mirror> mirrors = registered.dropped();
    if (!mirrors.isEmpty()) {
      String who = subject.command().says("all") ? "every device" : device();
      String told = who + " gives back the registration of " + count(Registered.pages(mirrors));
      return Plan.of(who, paths.unregister(mirrors), tally -> told);
    }
    List<Pin> pins = held.letGo(true);
    return letGo(
        pins, paths.unpin(pins, clean()), "unpins", mistaken(pins, false, "got, not pinned"));
  }

  Plan put() {
    List<Pin> pins = held.letGo(false);
    return letGo(pins, paths.put(pins, clean()), "puts", mistaken(pins, true, "pinned, not got"));
  }

  /** What the driver held in the other way. */
  private static String mistaken(List<Pin> pins, boolean pinned, String how) {
    List<Pin> wrong = pins.stream().filter(pin -> pin.kind().pins() == pinned).toList();
    return wrong.isEmpty() ? "" : "; " + how + ": " + count(Held.distinct(wrong).size());
  }

  private boolean clean() {
    return subject.command().says("clean");
  }

  private Plan letGo(List<Pin> pins, Program program, String verb, String also) {
    boolean all = subject.command().says("all");
    String who = all ? "every device" : subject.device(pins.get(0).device());
    long folios = Held.distinct(pins).size();
    String told =
        who
            + marks(pins, folios)
            + (all ? " drops all its pins: " : " " + verb + " ")
            + count(folios)
            + also;
    return Plan.of(who, program, tally -> told);
  }

  /** That those which may have been written are marked dirty first. */
  private String marks(List<Pin> pins, long folios) {
    long marked =
        clean()
            ? 0
            : Held.distinct(pins.stream().filter(pin -> pin.kind().writes()).toList()).size();
    if (marked == 0) {
      return "";
    }
    return marked == folios ? " marks dirty and" : " marks " + count(marked) + " dirty and";
  }

  Plan answer() {
    if (!paths.design().revokes()) {
      throw new CommandException(
          subject.command().place(),
          "under " + paths.design().name() + " no device is asked to let go of anything",
          "`design revoke` starts over where they are");
    }
    boolean answers = subject.command().says("go");
    String told =
        device()
            + (answers ? " answers again" : " answers no more")
            + " when it is asked to let go";
    return Plan.of(device(), paths.answer(held.device(), answers), tally -> told);
  }

  Plan directRead() {
    List<Page> pages = subject.pages();
    return Plan.of(
        device(),
        paths.directRead(held.device(), operands.process(), pages),
        tally ->
            "%s reads %s from %s, past the page cache"
                .formatted(subject.process(), count(pages.size()), device()));
  }

  Plan dmaWrite() {
    List<Mirror> mirrors = registered.toWrite();
    return mirrors.isEmpty()
        ? dmaWrite(held.folios(true))
        : Plan.of(
            device(),
            paths.writeMirrored(mirrors),
            tally -> stored(Registered.folios(mirrors), Registered.pages(mirrors)));
  }

  private Plan dmaWrite(List<Folio> folios) {
    return Plan.of(
        device(), paths.dmaWrite(held.device(), folios), tally -> stored(folios, folios.size()));
  }

  private String stored(List<Folio> folios, long pages) {
    return "%s stores %s in its %s".formatted(device(), Content.stored(folios), count(pages));
  }

  Plan dmaRead() {
    List<Mirror> mirrors = registered.mirrors();
    if (!mirrors.isEmpty()) {
      return dmaRead(paths.readMirrored(mirrors), () -> Registered.folios(mirrors));
    }
    List<Folio> folios = held.folios(false);
    return dmaRead(paths.dmaRead(held.device(), folios), () -> folios);
  }

  private Plan dmaRead(Program program, Supplier<List<Folio>> folios) {
    return Plan.of(
            device(),
            program,
            tally ->
                "%s reads %s from its %s"
                    .formatted(device(), Content.stored(folios.get()), count(folios.get().size())))
        .giving(tally -> folios.get().stream().map(Content::of).toList());
  }
}
