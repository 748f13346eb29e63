package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a reader takes a sentence for: the commands it runs, in order. */
class SentencesTest {

  /** On the left a cell, {@code \n} for its line ends; on the right what it says. */
  private static final String GROOVY =
      """
      map file; pin pages 0..3; dma write; fsync        | map file; pin pages=[0, 1, 2, 3]; dma write; fsync
      pin page i + 1                                    | pin page=3
      x = pin pages 0..3                                | pin pages=[0, 1, 2, 3]
      def x = pin pages 0..3                            | pin pages=[0, 1, 2, 3]
      expect page 2 == 7                                | expect page=2 ===7
      expect page i + 1 memory == 'v1'                  | expect memory page=3 ===v1
      expect page 2 pins == "$i/2"                      | expect pins page=2 ===2/2
      expect holds fsync-durable                        | expect holds=fsync-durable
      expect holds                                      | expect holds
      pin pages 0, 2, 5                                 | pin pages=[0, 2, 5]
      pin pages [0, 2, 5]                               | pin pages=[0, 2, 5]
      pin pages 0..1, 5                                 | pin pages=[0, 1, 5]
      pin pages 0..<3                                   | pin pages=[0, 1, 2]
      pin pages 0..3 as 'nic'                           | pin pages=[0, 1, 2, 3] as=nic
      pin pages 0..3 as nic                             | pin pages=[0, 1, 2, 3] as=nic
      nic = 'mlx'; pin page 0 as nic                    | pin page=0 as=mlx
      pin pages 0..3 of f by p0 as nic                  | pin pages=[0, 1, 2, 3] of=f by=p0 as=nic
      void go(who, int n = 1) { pin page n as who }; go('gpu')    | pin page=1 as=gpu
      pin page xs[1] + 0 as "n$i"                           | pin page=5 as=n2
      pin page Math.max(1, 2)                           | pin page=2
      pin page (1 + 2) * 2                              | pin page=6
      pin page i > 1 ? 4 : 5                            | pin page=4
      pin pages xs.findAll { it > 0 } as nic            | pin pages=[5, 7] as=nic
      pin pages xs.collect { fsync; it }                | fsync; fsync; fsync; pin pages=[0, 5, 7]
      def pages = 2..3; pin pages pages                 | pin pages=[2, 3]
      pages = [1, 2]; pin pages pages as nic            | pin pages=[1, 2] as=nic
      fsync                                             | fsync
      def r = fsync; assert r == 0                      | fsync
      assert fsync == 0                                 | fsync
      println fsync                                     | fsync
      if (fsync == 0) fsync                             | fsync; fsync
      def r = dma write; assert r == 4                  | dma write
      unpin all                                         | unpin all
      unpin                                             | unpin
      3.times { dma write; fsync }                      | dma write; fsync; dma write; fsync; dma write; fsync
      (0..1).each { pin page it }                       | pin page=0; pin page=1
      [0, 1].each { p -> pin page p; [2].each { q -> pin page q } } | pin page=0; pin page=2; pin page=1; pin page=2
      if (i == 2) fsync                                 | fsync
      if (i == 2) pin page 0 else unpin all             | pin page=0
      if (i == 3) pin page 0 else unpin all             | unpin all
      if (i == 3) pin page 0\\nelse fsync               | fsync
      for (k in 0..1) pin page k                        | pin page=0; pin page=1
      for (int k = 0; k < 2; k++) { pin page k }        | pin page=0; pin page=1
      while (i++ < 4) fsync                             | fsync; fsync
      switch (i) { case 1 -> fsync; case 2 -> pin page i; default -> unpin all } | pin page=2
      switch (i) { case 2: fsync; break; default: unpin all } | fsync
      switch (i) {\\n  case 2:\\n    fsync\\n    break\\n} | fsync
      def go() { fsync }\\ngo()                          | fsync
      def go() { return pin page 2 }\\nassert go() == 'a pin' | pin page=2
      def c = { pin pages it }; c 0..1; c([4])          | pin pages=[0, 1]; pin pages=[4]
      try { fsync } finally { unpin all }               | fsync; unpin all
      lab: fsync                                        | fsync
      fsync // and wait                                 | fsync
      /* first */ fsync /* then */                      | fsync
      pin /* some */ pages 0..1                         | pin pages=[0, 1]
      pin pages [0,\\n 1, // two\\n 2]                   | pin pages=[0, 1, 2]
      map file 'g' pages 4 by p0                        | map file=g pages=4 by=p0
      map file pages 4                                  | map file pages=4
      map file by p1 pages 4                            | map file by=p1 pages=4
      design linux-4.20                                 | design design=linux-4.20
      design 'seed-mapcount'                            | design design=seed-mapcount
      machine pages 4 processes 2                       | machine pages=4 processes=2
      truncate to i + 2                                 | truncate to=4
      truncate file g to 0                              | truncate file=g to=0
      fsync()                                           | fsync
      pin(0..3)                                         | pin pages=[0, 1, 2, 3]
      pin(2)                                            | pin page=2
      pin(pages: 0..3, as: 'nic')                       | pin pages=[0, 1, 2, 3] as=nic
      pin(as: 'nic', pages: 0..3)                       | pin pages=[0, 1, 2, 3] as=nic
      dma('write')                                      | dma write
      dma('write', as: 'nic')                           | dma write as=nic
      map('file')                                       | map file
      truncate(to: 4)                                   | truncate to=4
      def r = fsync() + 1; assert r == 1                | fsync
      3.times { pin(it) }                               | pin page=0; pin page=1; pin page=2
      """;

  /** Cells with verbs in them that are not commands. */
  private static final String STAYS_GROOVY =
      """
      def map = [a: 1]; assert map.get('a') == 1
      def map = [a: 1]; assert map.a == 1; map.b = 2; map['c'] = 3; assert map.size() == 3
      assert [1, 2].collect { it * 2 }.sum() == 6
      def list = [1]; assert list.collect { map -> map + 1 } == [2]
      def m = [pin: 1, map: 2]; assert m.pin == 1
      def fsync = 5; fsync
      def fsync = 5; def y = fsync; assert y == 5
      def fsync = 5; assert fsync == 5
      def pin = { it + 1 }; assert pin(1) == 2
      def show(x) { x * 2 }\\nassert show(4) == 8
      def show(x) { x * 2 }\\nshow 4
      def store = []; store << 1; store.add 2; assert store == [1, 2]
      def help = 1; help += 1; help++; assert help == 3
      def (map, pin) = [1, 2]; assert map + pin == 3
      [1, 2].each { pin -> assert pin > 0 }
      [1, 2].each { pin -> pin }
      [1].each { fsync -> fsync }
      def text = "pin pages 0..3"
      def text = 'map file; fsync'
      def text = '''\\nfsync\\npin pages 0..3\\n'''
      def text = \"""\\nfsync ${1 + 1}\\npin pages 0..3\\n\"""
      // pin pages 0..3
      /* fsync */ 1 + 1
      class Store { int pin; def map() { pin } }\\nassert new Store(pin: 3).map() == 3
      class A {\\n  def fsync\\n  def go() {\\n    fsync\\n  }\\n}\\nassert new A(fsync: 4).go() == 4
      enum E { pin, map }\\nassert E.pin.name() == 'pin'
      println([pin: 1])
      for (pin in 1..2) assert pin > 0
      for (map in [1]) { map }
      try { throw new RuntimeException('x') } catch (RuntimeException fsync) { fsync }
      def x = i\\n  + 1
      assert (pin = 3) == 3
      pin = 3
      String help = 'a'; int map = 2
      Map map = [:]; map.x = 1
      def f = this.&println
      design = 'x'; design.length()
      if (i == 2) { def map = 1; map }
      """;

  @TestFactory
  Stream<DynamicTest> aCellSaysTheseCommands() {
    return GROOVY.lines().map(SentencesTest::row);
  }

  private static DynamicTest row(String row) {
    int bar = row.lastIndexOf(" | ");
    String cell = row.substring(0, bar).strip();
    return DynamicTest.dynamicTest(cell, () -> assertSays(cell, row.substring(bar + 3).strip()));
  }

  @TestFactory
  Stream<DynamicTest> aCellStaysGroovy() {
    return STAYS_GROOVY.lines().map(c -> DynamicTest.dynamicTest(c, () -> assertSays(c, "")));
  }

  private static void assertSays(String cell, String expected) throws CellFailure {
    Recorder recorder = new Recorder();
    GroovyInterpreter interpreter = new GroovyInterpreter(recorder);
    interpreter.run(new Cell("cell 1", "i = 2; xs = [0, 5, 7]"), new Page());
    String source = cell.replace("\\n", "\n");
    try {
      interpreter.run(new Cell("cell 2", source), new Page());
    } catch (CellFailure failure) {
      throw new AssertionError(failure.kind() + " " + failure.getMessage(), failure);
    }
    assertThat(recorder.said)
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split("; ")));
  }
}
