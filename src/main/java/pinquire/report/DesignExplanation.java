package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pinquire.command.Verb;
import pinquire.command.VerbPath;
import pinquire.design.CopyOnWrite;
import pinquire.design.Design;
import pinquire.design.Era;
import pinquire.design.Orders;
import pinquire.design.PinnedPolicy;
import pinquire.design.Reach;
import pinquire.design.StripTests;
import pinquire.path.Step;
import pinquire.report.Facts.Fact;
import pinquire.report.PinTrial.Tried;
import pinquire.report.Table.Cell;
import pinquire.report.Table.Head;
import pinquire.report.Table.Kind;
import pinquire.report.Table.Row;

/** What a design does; found out by trying it and by reading its paths. */
final class DesignExplanation implements Report {

  private final Facts facts;
  private final List<Tried> tried;

  DesignExplanation(Design design) {
    PinTrial trial = new PinTrial(design);
    facts = new Facts("design", design.name(), design.about(), facts(design, trial));
    tried = trial.pages();
  }

  private static List<Fact> facts(Design design, PinTrial trial) {
    Era era = design.era();
    String left = trial.pinAndUnpin();
    return List.of(
        new Fact(
            "pin",
            (design.mirrors()
                    ? "a device " + Reach.MIRRORS.meaning() + "; a call that pins adds "
                    : "adds ")
                + trial.pin()
                + field(design.tracking().ownMost())
                + (design.policies().refuses() ? "; refused for pages of a shared file" : "")),
        new Fact(
            "unpin",
            (left.equals("nothing") ? "takes all of it back" : "leaves behind " + left)
                + "; the driver marks the page dirty before, "
                + design.unpin().meaning()),
        new Fact("test", design.tracking().testedBy()),
        new Fact("asked", asked(design)),
        new Fact("cleaning", policy(design, false)),
        new Fact("integrity", policy(design, true)),
        new Fact("reclaim", reclaim(design.policies().strips())),
        new Fact("truncate", "a pinned page " + design.policies().leaving().meaning()),
        new Fact("private", copies(design.cow())),
        new Fact(
            "ext4",
            era.noBuffersIsFatal()
                ? "runs into a BUG when a dirty page has no buffers"
                : "warns when a dirty page has no buffers, and drops its data"));
  }

  private static String copies(CopyOnWrite cow) {
    return "a store keeps a copy when "
        + cow.reuse().meaning()
        + "; fork "
        + (cow.copiesPinned()
            ? "copies a pinned one at once" + (cow.countsForks() ? ", and gup-fast sees it" : "")
            : "does not ask for pins");
  }

  private static String field(long most) {
    return most == 0 ? "" : ", a field of its own from 0 to " + most;
  }

  private static String policy(Design design, boolean integrity) {
    PinnedPolicy policy = design.policy(integrity);
    return "a pinned page is " + policy.meaning() + orders(design.orders(), policy);
  }

  private static String orders(Orders orders, PinnedPolicy policy) {
    String tested = "; the test stands " + orders.asking().tested().meaning();
    String redirty = "; " + orders.marks().redirty().meaning();
    return switch (policy) {
      case WRITE -> "";
      case SKIP, WAIT, REVOKE -> tested;
      case REMOVE -> tested + (orders.asking().removesAtOnce() ? ", and takes it off" : "");
      case BOUNCE -> tested + ", the copy " + orders.copy().meaning() + redirty;
      case IN_PLACE -> tested + redirty;
    };
  }

  private static String reclaim(StripTests strips) {
    return strips.reclaim().meaning()
        + (strips.overLimit() ? "; asks as well when there are too many buffer heads" : "")
        + (strips.invalidation() ? "; drop caches asks" : "");
  }

  /** The places in the paths where the test for pins stands. */
  private static String asked(Design design) {
    List<String> places =
        Arrays.stream(Verb.values())
            .flatMap(verb -> VerbPath.of(verb, design).stream())
            .flatMap(path -> places(path, design))
            .toList();
    return places.isEmpty() ? "by nobody" : "by " + String.join("; ", places);
  }

  private static Stream<String> places(VerbPath path, Design design) {
    List<Step> steps = path.program().steps();
    return IntStream.range(0, steps.size())
        .filter(i -> steps.get(i).linux().equals(design.tracking().testedBy()))
        .filter(i -> steps.get(i).what().contains("pin"))
        .mapToObj(i -> path.said() + ", step " + (i + 1));
  }

  private Table table() {
    List<Head> heads =
        List.of(
            new Head("page", Kind.PROSE),
            new Head("ref", Kind.NUMBER),
            new Head("map", Kind.NUMBER),
            new Head("tests pinned", Kind.PROSE),
            new Head("believed", Kind.SIGN));
    List<Row> rows = tried.stream().map(DesignExplanation::row).toList();
    return new Table(Phrase.NONE, heads, rows, false, List.of(), List.of());
  }

  private static Row row(Tried page) {
    return Row.of(cells(page).stream().map(Cell::of).toList());
  }

  private static List<String> cells(Tried page) {
    return List.of(
        page.page(),
        Long.toString(page.ref()),
        Long.toString(page.map()),
        page.pinned() ? "yes" : "no",
        page.believed());
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>(facts.text());
    lines.add("");
    lines.addAll(TextTable.lines(table()));
    return Lines.text(lines);
  }

  @Override
  public String html() {
    return facts.html() + HtmlTable.of(table());
  }

  @Override
  public List<String> json() {
    List<String> lines = new ArrayList<>(List.of(facts.json().toString()));
    for (Tried page : tried) {
      JsonObject object = StateJson.object("pin-test");
      object.addProperty("design", facts.name());
      object.addProperty("page", page.page());
      object.addProperty("refcount", page.ref());
      object.addProperty("mapcount", page.map());
      object.addProperty("pinned", page.pinned());
      object.addProperty("believed", page.believed());
      lines.add(object.toString());
    }
    return lines;
  }

  /** A section of a page in Markdown. */
  String markdown() {
    String rows =
        tried.stream()
            .map(page -> "| " + String.join(" | ", cells(page)) + " |\n")
            .collect(Collectors.joining());
    return facts.markdown()
        + "\n| page | ref | map | tests pinned | believed |\n|---|---:|---:|---|---|\n"
        + rows;
  }
}
