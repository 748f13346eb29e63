package pinquire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows are kept folded and read as if they were not. */
class RowsTest {

  private static PageState row(int page, Owner owner, int frame, long ref) {
    Content v0 = new Content(0, 0);
    List<String> ptes = List.of(".");
    return new PageState(page, owner, frame, frame >= 0, ref, 0, "0", 0, ptes, ".", v0, v0);
  }

  /** Pages 0..9 in frames 0..9; 4 has another reference, 5 lies elsewhere, 7..8 have orphans. */
  private static List<PageState> mixed() {
    List<PageState> rows = new ArrayList<>();
    for (int page = 0; page < 10; page++) {
      rows.add(row(page, Owner.FILE, page == 5 ? 99 : page, page == 4 ? 4 : 3));
      if (page == 7 || page == 8) {
        rows.add(row(page, Owner.NOBODY, page + 20, 1));
      }
    }
    return rows;
  }

  @Test
  void theyAreTheRowsThatTheyWereMadeOf() {
    Rows rows = Rows.of(mixed());
    assertThat(List.copyOf(rows)).isEqualTo(mixed());
    assertThat(rows).isEqualTo(Rows.of(mixed()));
    assertThat(rows).isNotEqualTo(Rows.of(mixed().subList(0, 5)));
  }

  @Test
  void pagesThatDifferInTheirNumbersAloneAreOneStretch() {
    assertThat(Rows.of(mixed()).stretches())
        .extracting(stretch -> stretch.first() + "+" + stretch.pages())
        .containsExactly("0+4", "4+1", "5+1", "6+1", "7+2", "9+1");
  }

  @Test
  void aPageIsFoundAndSoIsTheEndOfWhatLooksLikeIt() {
    Rows rows = Rows.of(mixed().subList(2, 12));
    assertThat(rows.of(0)).isEmpty();
    assertThat(rows.of(8)).isEqualTo(mixed().subList(9, 11));
    assertThat(rows.endOfEqual(0)).isEqualTo(2);
    assertThat(rows.endOfEqual(2)).isEqualTo(4);
    assertThat(rows.endOfEqual(8)).isEqualTo(9);
    assertThat(rows.endOfEqual(10)).isEqualTo(Integer.MAX_VALUE);
  }
}
