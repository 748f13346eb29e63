package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cell says which file its review stands in. */
class ReviewFromFileTest {

  private static final Path REVIEWS = Path.of("test/resources/reviews");

  @TempDir private Path folder;

  @BeforeEach
  void aReviewBesideTheNotebook() throws IOException {
    written("pins.pin", Files.readString(REVIEWS.resolve("pins.pin")));
  }

  private void written(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String shown(String cell) throws CellFailure {
    Page page = new Page();
    new GroovyInterpreter(folder, Panel.here()).run(new Cell("cell 1", cell), page);
    return page.last();
  }

  @Test
  void itsNameIsProposedAsFarAsItHasBeenTyped() throws IOException {
    Files.createDirectory(folder.resolve("reviews"));
    written("reviews/2018.pin", "");
    written("reviews/notes.txt", "");
    written("notebook.ipynb", "");
    assertThat(proposed("def r = review from '")).containsExactly("pins.pin", "reviews/");
    assertThat(proposed("review from \"re")).containsExactly("reviews/");
    assertThat(proposed("review from 'reviews/")).containsExactly("reviews/2018.pin");
    assertThat(proposed("review from './p")).containsExactly("./pins.pin");
    assertThat(proposed("review from 'nowhere/")).isEmpty();
    assertThat(proposed("def half = 1/")).doesNotContain("reviews/");
  }

  private List<String> proposed(String before) {
    Completion completion =
        new GroovyInterpreter(folder, Panel.here()).complete(before, before.length());
    return completion.items().stream().map(Completion.Item::text).toList();
  }

  private String refused(String cell) {
    return catchThrowableOfType(CellFailure.class, () -> shown(cell)).display().text();
  }

  @Test
  void itIsShownAsIfItStoodInTheCell() throws IOException, CellFailure {
    String file = shown("review from 'pins.pin'");
    assertThat(file).isEqualTo(shown(Files.readString(folder.resolve("pins.pin"))));
    assertThat(file).contains("review 'Who may store while fsync writes?': 6 cases: 6 agree");
  }

  @Test
  void itsNameIsRelativeToWhereTheTextStands() throws IOException, CellFailure {
    Files.createDirectory(folder.resolve("reviews"));
    Files.move(folder.resolve("pins.pin"), folder.resolve("reviews/pins.pin"));
    assertThat(shown("def name = 'pins'; review from \"reviews/${name}.pin\"")).contains("6 agree");
  }

  @Test
  void whatIsClaimedThereHasItsPlaceThere() throws CellFailure, IOException {
    written("wrong.pin", Files.readString(folder.resolve("pins.pin")).replace("step 36", "step 3"));
    assertThat(shown("review from 'wrong.pin'")).contains("  claimed at wrong.pin:20:3 because ");
  }

  @Test
  void aMistakeIsShownInTheFileAndSoIsWhoReadsIt() throws IOException {
    written("wrong.pin", "review 'pins' {\n  desings all\n}\n");
    assertThat(refused("map file\nreview from 'wrong.pin'"))
        .contains(
            "wrong.pin:2:3: unknown verb 'desings'",
            "  2 |   desings all\n    |   ^^^^^^^ did you mean 'designs'?",
            "read in cell 1, line 2",
            "The last command run was map file");
    written("wrong.pin", "review 'pins' {\n designs none\n scenario 's' { app { fsync } }\n}\n");
    assertThat(refused("review from 'wrong.pin'"))
        .contains("wrong.pin:2:10: no design is called none", "  2 |  designs none");
  }

  @Test
  void aMissingFileIsLookedForByTheNameThatWasSaid() {
    assertThat(refused("review from 'pinz.pin'"))
        .contains(
            "cell 1:1:13: cannot read pinz.pin: there is no such file", "did you mean 'pins.pin'?")
        .doesNotContain(folder.toString());
    assertThat(refused("review from 'other.pin'"))
        .contains("it is looked for from where this text stands");
    assertThat(refused("review from 'none/pins.pin'"))
        .contains("there is no such folder, seen from where this text stands");
    assertThat(refused("review from '/etc/passwd'"))
        .contains("'/etc/passwd' is not the name of a .pin file");
  }

  @Test
  void itIsTextWithOneReviewAndNothingElse() throws IOException {
    Files.write(folder.resolve("raw.pin"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Files.createDirectory(folder.resolve("d.pin"));
    assertThat(refused("review from 'd.pin'")).contains("cannot read d.pin: it is a folder");
    assertThat(refused("review from 'raw.pin'")).contains("it is not text in UTF-8");
    written("none.pin", "// nothing yet\n");
    assertThat(refused("review from 'none.pin'")).contains("none.pin:1:1: there is no review in");
    String review = "review 'pins' { designs all; scenario 's' { app { fsync } } }\n";
    written("two.pin", review + review);
    assertThat(refused("review from 'two.pin'")).contains("two.pin:2:1: this is the second review");
    written("more.pin", "map file\n" + review);
    assertThat(refused("review from 'more.pin'"))
        .contains("more.pin:1:1: map stands beside the review");
    written("code.pin", "println 3\n");
    assertThat(refused("review from 'code.pin'")).contains("code.pin:1:1: unknown verb 'println'");
  }

  /** A file of the host is nobody's business who is not trusted. */
  @Test
  void aStrictScriptReadsNoOtherFile() throws IOException {
    StrictInterpreter strict = new StrictInterpreter();
    Cell cell = new Cell("race.pin", "map file\nreview from '/etc/pins.pin'");
    CellFailure failure =
        catchThrowableOfType(CellFailure.class, () -> strict.run(cell, new Page()));
    assertThat(failure.display().text())
        .contains("race.pin:2:13: a strict script reads no other file", "Nothing of this script");
    written("outer.pin", "review from 'pins.pin'");
    assertThat(refused("review from 'outer.pin'"))
        .contains("outer.pin:1:13: a strict script reads no other file");
  }
}
