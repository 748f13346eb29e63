package pinquire.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pinquire.machine.Config.Bounds;
import pinquire.machine.Config.FileSpec;

class RowTest {

  private static final Config SMALL =
      new Config(
          List.of(new FileSpec("f", 2)),
          List.of("p0", "p1"),
          List.of("d0"),
          1,
          2,
          new Bounds(2, 3, 1, 63, new Room(1, 0)));

  private static Config wide(int pages) {
    return new Config(
        List.of(new FileSpec("f", pages), new FileSpec("g", 3)),
        List.of("p0", "p1"),
        List.of("d0", "d1"),
        2,
        2,
        Bounds.wide(new Room(1024, 0)));
  }

  /** Every field of every thing, by a name that tells them apart. */
  private static Map<String, Spot> spots(Machine machine, List<Field> fields) {
    Map<String, Spot> spots = new LinkedHashMap<>();
    Layout layout = machine.layout();
    for (Block block :
        List.of(
            layout.global(),
            layout.file(),
            layout.mm(),
            layout.page(),
            layout.folio(),
            layout.pte(),
            layout.mirror(),
            layout.pin(),
            layout.task(),
            layout.owed())) {
      for (int i = 0; i < block.count(); i++) {
        for (Field field : block.fields()) {
          spots.put(field.name() + " " + i, block.spot(machine.row(), i));
          fields.add(field);
        }
      }
    }
    return spots;
  }

  @Test
  void everyFieldKeepsItsValueWhateverIsWrittenToTheOthers() {
    for (Config config : List.of(SMALL, wide(5))) {
      Machine machine = Machine.of(config);
      List<Field> fields = new ArrayList<>();
      List<Spot> spots = new ArrayList<>(spots(machine, fields).values());
      long[] expected = new long[spots.size()];
      for (int i = 0; i < expected.length; i++) {
        expected[i] = fields.get(i).get(spots.get(i));
      }
      SplittableRandom random = new SplittableRandom(7);
      for (int round = 0; round < 20_000; round++) {
        int i = random.nextInt(expected.length);
        expected[i] = fields.get(i).value(random.nextLong());
        fields.get(i).set(spots.get(i), expected[i]);
      }
      for (int i = 0; i < expected.length; i++) {
        assertThat(fields.get(i).get(spots.get(i))).as(fields.get(i).name()).isEqualTo(expected[i]);
      }
    }
  }

  @Test
  void aSmallMachineFitsInAFewWords() {
    assertThat(Machine.of(SMALL).words()).isEqualTo(8);
  }

  @Test
  void aValueThatDoesNotFitIsRefusedAndTheRowStaysAsItWas() {
    Machine machine = Machine.of(SMALL);
    Folio folio = machine.allocate(machine.page(0));
    long[] before = machine.copy();
    assertThatThrownBy(() -> folio.addMap(8))
        .isInstanceOf(BoundExceeded.class)
        .hasMessage("mapcount would become 8; this machine holds -8 to 7");
    assertThatThrownBy(() -> folio.addRef(-17)).isInstanceOf(BoundExceeded.class);
    assertThat(machine.copy()).isEqualTo(before);
  }

  @Test
  void framesAreGivenOutLowestFirstAndRunOut() {
    Machine machine = Machine.of(SMALL);
    assertThat(machine.allocate(machine.page(0)).number()).isZero();
    assertThat(machine.allocate(machine.page(1)).number()).isEqualTo(1);
    machine.folio(0).release();
    assertThat(machine.allocate(machine.page(1)).number()).isZero();
    assertThat(machine.allocate(machine.page(1)).number()).isEqualTo(2);
    assertThatThrownBy(() -> machine.allocate(machine.page(0)))
        .isInstanceOf(BoundExceeded.class)
        .hasMessage("all 3 page frames of this machine are in use");
  }

  @Test
  void theLowestFrameIsFoundAgainWhateverRowIsLookedAt() {
    Machine machine = Machine.of(SMALL);
    long[] empty = machine.copy();
    machine.allocate(machine.page(0));
    machine.allocate(machine.page(1));
    long[] full = machine.copy();
    machine.restore(empty);
    assertThat(machine.allocate(machine.page(1)).number()).isZero();
    machine.row().point(full, 0);
    assertThat(machine.allocate(machine.page(1)).number()).isEqualTo(2);
  }

  @Test
  void writesAreFoundInTheOrderOfTheirFolios() {
    Machine machine = Machine.of(wide(4));
    assertThat(machine.nextWrite()).isEmpty();
    machine.folio(3).io(1);
    machine.folio(1).io(2);
    long[] writing = machine.copy();
    assertThat(machine.nextWrite()).contains(machine.folio(1));
    machine.folio(1).io(0);
    assertThat(machine.nextWrite()).contains(machine.folio(3));
    machine.folio(3).io(0);
    assertThat(machine.nextWrite()).isEmpty();
    machine.restore(writing);
    assertThat(machine.nextWrite()).contains(machine.folio(1));
  }

  @Test
  void pagesAreAlikeUntilAnythingOfTheirsDiffersButWhichTheyAre() {
    Machine machine = Machine.of(wide(4));
    mapped(machine, machine.page(1));
    mapped(machine, machine.page(2));
    assertThat(machine.page(1).isLike(machine.page(2))).isTrue();
    Layout layout = machine.layout();
    differs(machine, layout.page(), 2, List.of());
    differs(machine, layout.folio(), 1, List.of(layout.folios().home()));
    differs(machine, layout.pte(), 2, List.of());
    differs(machine, layout.pte(), machine.pages().size() + 2, List.of(layout.ptes().folio()));
    differs(machine, layout.pin(), machine.folios().size() + 1, List.of());
  }

  private static void mapped(Machine machine, Page page) {
    Folio folio = machine.allocate(page);
    folio.attached(true);
    page.insert(folio);
    machine.pte(0, page).installWritable(folio);
  }

  /** Whatever field of a thing of page 2 is changed, but these, the page is like page 1 no more. */
  private static void differs(Machine machine, Block block, int index, List<Field> but) {
    long[] before = machine.copy();
    for (Field field : block.fields()) {
      Spot spot = block.spot(machine.row(), index);
      if (field.mask() != 0 && !but.contains(field)) {
        field.set(spot, field.get(spot) == 0 ? 1 : 0);
        assertThat(machine.page(1).isLike(machine.page(2))).as(field.name()).isFalse();
        machine.restore(before);
      }
    }
  }

  @Test
  void aReleasedFrameLeavesNothingBehind() {
    Machine machine = Machine.of(wide(4));
    long[] before = machine.copy();
    Folio folio = machine.allocate(machine.page(2));
    folio.addRef(1027);
    folio.dirty(true);
    folio.buffers(Buffers.DIRTY);
    folio.memory(Half.SECOND, 9);
    folio.bug(Bug.STILL_MAPPED);
    folio.release();
    assertThat(machine.copy()).isEqualTo(before);
  }

  @Test
  void aCopyGoesBackExactlyAndAnotherViewSeesIt() {
    Machine machine = Machine.of(wide(4));
    machine.page(1).disk(Half.FIRST, 5);
    long[] copy = machine.copy();
    machine.page(1).disk(Half.FIRST, 6);
    assertThat(machine.over(copy).page(1).disk(Half.FIRST)).isEqualTo(5);
    machine.restore(copy);
    assertThat(machine.page(1).disk(Half.FIRST)).isEqualTo(5);
  }

  @Test
  void aMachineThatGrowsKeepsItsState() {
    Machine machine = Machine.of(wide(4));
    Folio folio = machine.allocate(machine.page(1, 2));
    folio.addRef(3);
    machine.page(1, 2).insert(folio);
    machine.pte(1, machine.page(1, 2)).installWritable(folio);
    machine.addPins(1, folio, PinKind.GET, 2);
    machine.counters().addFileDirty(1);
    machine.task(1).owed(machine.page(1, 2), Half.FIRST, 8);
    machine.size(0, 1);

    Machine grown =
        machine.grown(
            machine.config().withFile(new FileSpec("h", 7)).withProcess("p2").withDevice("d2"));

    Page page = grown.page(1, 2);
    assertThat(page.folio().orElseThrow().ref()).isEqualTo(3);
    assertThat(grown.pte(1, page).writable()).isTrue();
    assertThat(grown.pte(0, page).present()).isFalse();
    assertThat(grown.pins(1, page.folio().orElseThrow(), PinKind.GET)).isEqualTo(2);
    assertThat(grown.pins(2, page.folio().orElseThrow(), PinKind.GET)).isZero();
    assertThat(grown.counters().nrFileDirty()).isEqualTo(1);
    assertThat(grown.task(1).owed(page, Half.FIRST)).isEqualTo(8);
    assertThat(grown.size(0)).isEqualTo(1);
    assertThat(grown.size(2)).isEqualTo(7);
  }
}
