package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Files of thousands of pages are told in a few lines. */
class LargeFileTest {

  private static String pinned(int pages) {
    return "machine pages %d; map file; pin pages 0..%d; dma write\n".formatted(pages, pages - 1);
  }

  /** The last thing that a script shows. */
  private static String last(String script) throws CellFailure {
    Page page = new Page();
    new StrictInterpreter().run(new Cell("a.pin", script), page);
    return page.last();
  }

  @Test
  void theTableHasOneRowForPagesThatLookTheSame() throws CellFailure {
    assertThat(last(pinned(2000) + "unpin pages 200..299; truncate to 500; fsync"))
        .contains(
            """
                  pages count  ref map  pins PTE p0   flags     memory disk
            ----------- ----- ---- --- ----- -------- --------- ------ --------
                 0..199   200 1027   1 1/1   WD -> r- DP -> P ! v1     v0 -> v1
               200..299   100    3   1 0/0   WD -> r- DP -> P   v1     v0 -> v1
               300..499   200 1027   1 1/1   WD -> r- DP -> P ! v1     v0 -> v1
            500'..1999' 1,500 1024   0 1/1 ! .        .         v1     .
            500 of 500 pages, 0 of 1,500 orphans changed: PTE p0 500, flags 500,
            """);
  }

  @Test
  void theStripTellsEqualLinesOnce() throws CellFailure {
    assertThat(last(pinned(2000) + "unpin pages 640..703; writeback pages 600..799; show strip"))
        .isEqualTo(
            """
            f: 2,000 pages. 64 pages a line.

                 0  ################################################################
                 *  8 more lines like this, to 575
               576  ########################!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!
               640  ----------------------------------------------------------------
               704  !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!
               768  !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!################################
               832  ################################################################
                 *  17 more lines like this, to 1983
              1984  ################

                pages  state                   where
             -  -----  ----------------------  ------------------
             !    136  a property is violated  600..639, 704..799
             #  1,800  pinned, dirty           0..599, 800..1999
             -     64  clean                   640..703

            VIOLATED pinned-is-dirty, pages 600..639, 704..799: clean, yet a device may
                     still write; the next fsync will not look here.
            """);
  }

  @Test
  void stepsBeyondTheFirstHundredThousandAreCounted() throws CellFailure {
    assertThat(last(pinned(8000) + "fsync; show steps"))
        .startsWith("fsync: 136,002 steps\n")
        .endsWith("\n... 36,002 more steps\n");
  }

  @Test
  void aFileHasAMostOfPages() {
    assertThatThrownBy(() -> last("machine pages 1048577"))
        .hasMessageContaining("1048577 is out of range");
    assertThatThrownBy(() -> last("map file 'g' pages 1048577"))
        .hasMessageContaining("1048577 is out of range");
  }
}
