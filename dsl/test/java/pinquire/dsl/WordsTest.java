package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pinquire.dsl.Completeness.Status;
import pinquire.dsl.Completion.Item;

/** Completion, inspection and completeness. */
class WordsTest {

  /** What stands before the cursor, and all that is proposed. */
  private static final String PROPOSED =
      """
      fs                     | fsync
      map file; un           | unpin
      3.times { dma write; f | fsync, fork, filesystems
      x = ms                 | msync
      pin                    | pin
      unpin a                | all, as
      pin pages 0..3         |
      pin pages 0..3 a       | as
      pin pages 0..3 as      | as
      dma w                  | write
      expect page 2 fl       | flags
      pin page 0 as n        | nic
      pin page 0 as 'n       | nic
      design linux-6         | linux-6.19
      design 'lin            | linux-4.20, linux-6.19
      expect holds st        | stable
      machine on x           | xfs
      help trunc             | truncate
      pin pages xs.siz       | size
      xs.subL                | subList
      foo.ba                 |
      println x              | xs
      """;

  private final GroovyInterpreter session = new GroovyInterpreter(new Recorder());

  @BeforeEach
  void aList() throws CellFailure {
    session.run(new Cell("cell 1", "xs = [1, 2]"), new Page());
  }

  private String proposed(Interpreter reader, String before) {
    Completion completion = reader.complete(before, before.length());
    return String.join(", ", completion.items().stream().map(Item::text).toList());
  }

  @TestFactory
  Stream<DynamicTest> theWordsThatMayComeAreProposed() {
    return PROPOSED
        .lines()
        .map(row -> row.split(" +\\| ?", 2))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0], () -> assertThat(proposed(session, row[0])).isEqualTo(row[1])));
  }

  @Test
  void afterABlankTheNextWordsAreProposed() {
    assertThat(proposed(session, "pin ")).startsWith("page, pages");
    assertThat(proposed(session, "pin pages 0..3 ")).startsWith("of, to, longterm, as, by");
    assertThat(proposed(session, "pin pages 0..3 as ")).isEqualTo("d0, nic");
    assertThat(proposed(session, "")).startsWith("machine, design, map");
  }

  @Test
  void theStrictReaderProposesCommandsAlone() {
    StrictInterpreter strict = new StrictInterpreter(new Recorder());
    assertThat(proposed(strict, "map file; pin pages 0..3; unp")).isEqualTo("unpin");
    assertThat(proposed(strict, "pin page 0 as ")).isEqualTo("d0, nic");
    assertThat(proposed(strict, "xs.")).isEmpty();
  }

  @Test
  void aProposalSaysWhatItReplaces() {
    Completion completion = session.complete("map file; fsy + 1", 13);
    assertThat(completion.from()).isEqualTo(10);
    assertThat(completion.to()).isEqualTo(13);
  }

  @Test
  void inspectionTellsAboutVerbsAndVariables() {
    assertThat(session.inspect("map file; pin pages 0..3", 11))
        .hasValueSatisfying(d -> assertThat(d.text()).startsWith("pin (page PAGE"));
    assertThat(session.inspect("map file; pin pages 0..3", 17))
        .hasValueSatisfying(d -> assertThat(d.text()).startsWith("pin (page PAGE"));
    assertThat(session.inspect("xs.size()", 1))
        .hasValueSatisfying(d -> assertThat(d.text()).isEqualTo("xs: ArrayList\n"));
    assertThat(session.inspect("println 3", 3)).isEmpty();
  }

  @Test
  void anOpenBracketWaitsForMore() {
    assertThat(session.completeness("3.times {"))
        .isEqualTo(new Completeness(Status.INCOMPLETE, "    "));
    assertThat(session.completeness("if (x) {\n    3.times {\n"))
        .isEqualTo(new Completeness(Status.INCOMPLETE, "        "));
    assertThat(session.completeness("pin pages [0,"))
        .isEqualTo(new Completeness(Status.INCOMPLETE, ""));
    assertThat(session.completeness("def s = '''a").status()).isEqualTo(Status.INCOMPLETE);
    assertThat(session.completeness("def s = \"\"\"a ${1} b").status())
        .isEqualTo(Status.INCOMPLETE);
    assertThat(session.completeness("fsync /* and").status()).isEqualTo(Status.INCOMPLETE);
  }

  @Test
  void whatCanRunIsCompleteAndWhatCannotIsInvalid() {
    assertThat(session.completeness("map file; pin pages 0..3").status())
        .isEqualTo(Status.COMPLETE);
    assertThat(session.completeness("def x = 1; 3.times { pin page it }").status())
        .isEqualTo(Status.COMPLETE);
    assertThat(session.completeness("").status()).isEqualTo(Status.COMPLETE);
    assertThat(session.completeness("pinn pages 0..3").status()).isEqualTo(Status.INVALID);
    assertThat(session.completeness("def x = )").status()).isEqualTo(Status.INVALID);
    assertThat(session.completeness("def x = 1 +* 2").status()).isEqualTo(Status.INVALID);
  }

  @Test
  void theStrictReaderKnowsWhenATextIsWhole() {
    StrictInterpreter strict = new StrictInterpreter(new Recorder());
    assertThat(strict.completeness("map file; fsync").status()).isEqualTo(Status.COMPLETE);
    assertThat(strict.completeness("pin pages [0,").status()).isEqualTo(Status.INCOMPLETE);
    assertThat(strict.completeness("fsync /* and").status()).isEqualTo(Status.INCOMPLETE);
    assertThat(strict.completeness("3.times").status()).isEqualTo(Status.INVALID);
  }
}
