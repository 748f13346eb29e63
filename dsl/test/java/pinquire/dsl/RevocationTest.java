package pinquire.dsl;

import static pinquire.dsl.Story.assertEndsWith;

import org.junit.jupiter.api.Test;

/**
 * Devices that can be told to let go: "case 3" of pin_user_pages.rst, and what J. Glisse asked on
 * 18 December 2018 to be done with hardware that cannot.
 */
class RevocationTest {

  private static final String MIRRORS = "machine pages 1\ndesign 'mmu-notifier'\nmap file\n";

  private static final String REVOKES = "machine pages 1\ndesign 'revoke'\nmap file\n";

  @Test
  void dmaAfterFsyncIsWrittenByTheNextFsync() throws CellFailure {
    assertEndsWith(
        MIRRORS + "pin page 0; dma write; fsync; dma write; fsync",
        """
        page  ref  map  pins  PTE p0    PTE d0   flags    memory  disk
        ----  ---  ---  ----  --------  -------  -------  ------  --------
           0    3    1   0/0  WD -> r-  W- -> .  DP -> P  v2      v1 -> v2
        1 of 1 page changed: PTE p0 1, PTE d0 1, flags 1, disk 1
        """);
  }

  @Test
  void aStoreAfterFsyncFaultsAsThatOfAProcess() throws CellFailure {
    assertEndsWith(
        MIRRORS + "pin page 0; dma write; fsync; dma write",
        """
        page  ref  map  pins  PTE p0    PTE d0   flags    memory    disk
        ----  ---  ---  ----  --------  -------  -------  --------  ----
           0    3    1   0/0  r- -> WD  . -> W-  P -> DP  v1 -> v2  v1
        1 of 1 page changed: PTE p0 1, PTE d0 1, flags 1, memory 1
        """);
  }

  @Test
  void truncateLeavesNothingToTheDevice() throws CellFailure {
    assertEndsWith(
        MIRRORS + "pin page 0; dma write; truncate to 0; dma write",
        """
        page  ref  map  pins  PTE p0  PTE d0  flags  memory  disk
        ----  ---  ---  ----  ------  ------  -----  ------  ----
        0 of 0 pages changed
        """);
  }

  @Test
  void reclaimTakesThePageAndTheDeviceBringsItBack() throws CellFailure {
    assertEndsWith(
        MIRRORS + "pin page 0; dma write; fsync; dma read; reclaim; dma write",
        """
        page     ref     map  pins  PTE p0   PTE d0   flags    memory   disk
        ----  ------  ------  ----  -------  -------  -------  -------  ----
           0  0 -> 3  0 -> 1   0/0  . -> WD  . -> W-  . -> DP  . -> v2  v1
        1 of 1 page changed: ref 1, map 1, PTE p0 1, PTE d0 1, flags 1, memory 1
        """);
  }

  @Test
  void munmapTakesTheDevicesEntryAlong() throws CellFailure {
    assertEndsWith(
        MIRRORS + "pin page 0; dma write; munmap; dma write; fsync",
        """
        page  ref  map  pins  PTE p0  PTE d0  flags    memory  disk
        ----  ---  ---  ----  ------  ------  -------  ------  --------
           0    2    0   0/0  .       .       DP -> P  v1      v0 -> v1
        1 of 1 page changed: flags 1, disk 1
        """);
  }

  @Test
  void fsyncWaitsForTheTransferUnderWay() throws CellFailure {
    assertEndsWith(
        MIRRORS + "pin page 0; pause before 'store into the second half'; dma write; fsync",
        """
        page     ref  map  pins  PTE p0  PTE d0  flags            memory  disk
        ----  ------  ---  ----  ------  ------  ---------------  ------  ----
           0  3 -> 4    1   0/0  WD      W-      DP -> LDP tag T  v1|v0   v0
        1 of 1 page changed: ref 1, flags 1
        """);
  }

  @Test
  void aDeviceFollowsItsProcessToThePrivateCopy() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design 'mmu-notifier'
        map file private; pin page 0 to read; dma read; store page 0; dma read
        """,
        """
        page  ref  map  pins  PTE p0  PTE d0   flags  memory  disk
        ----  ---  ---  ----  ------  -------  -----  ------  ----
           0    2    0   0/0  .       .        P      v0      v0
          0a    1    1   0/0  WD      . -> r-  d      v1      .
        0 of 1 page, 1 of 1 private copy changed: PTE d0 1
        """);
  }

  @Test
  void forkTakesTheEntryDownAndTheParentCopiesForItsDevice() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design 'mmu-notifier'
        map file private; pin page 0; dma write; fork; dma write
        """,
        """
        page     ref     map  pins  PTE p0   PTE p1  PTE d0   flags   memory   disk
        ----  ------  ------  ----  -------  ------  -------  ------  -------  ----
           0       2       0   0/0  .        .       .        P       v0       v0
          0a  2 -> 1  2 -> 1   0/0  rD -> .  rD      .        D       v1       .
          0a  0 -> 1  0 -> 1   0/0  . -> WD  .       . -> W-  . -> d  . -> v2  .
        0 of 1 page, 2 of 2 private copies changed: ref 2, map 2, PTE p0 2, PTE
        d0 1, flags 1, memory 1
        """);
  }

  @Test
  void nothingIsLeftOfARegistrationThatWasGivenBack() throws CellFailure {
    assertEndsWith(
        MIRRORS + "pin page 0; dma write; unpin",
        """
        page  ref  map  pins  PTE p0  PTE d0   flags  memory  disk
        ----  ---  ---  ----  ------  -------  -----  ------  ----
           0    3    1   0/0  WD      W- -> .  DP     v1      v0
        1 of 1 page changed: PTE d0 1
        """);
  }

  @Test
  void fsyncTakesAPinAndWritesThePage() throws CellFailure {
    assertEndsWith(
        REVOKES + "pin page 0; dma write; fsync",
        """
        page        ref  map        pins  PTE p0    flags    memory  disk
        ----  ---------  ---  ----------  --------  -------  ------  --------
           0  1027 -> 3    1  1/1 -> 0/0  WD -> r-  DP -> P  v1      v0 -> v1
        1 of 1 page changed: ref 1, pins 1, PTE p0 1, flags 1, disk 1
        """);
  }

  @Test
  void aDriverThatDoesNotAnswerHangsFsync() throws CellFailure {
    assertEndsWith(
        REVOKES + "pin page 0; device stop; dma write; fsync; dma write",
        """
        page   ref  map  pins  PTE p0  flags     memory    disk
        ----  ----  ---  ----  ------  --------  --------  ----
           0  1028    1   1/1  r-      DP tag T  v1 -> v2  v0
        1 of 1 page changed: memory 1
        VIOLATED no-hang: d0 was told to let go of page 0 and does not answer;
                 somebody waits.
        """);
  }

  @Test
  void whenItAnswersFsyncWritesWhatWasStoredMeanwhile() throws CellFailure {
    assertEndsWith(
        REVOKES + "pin page 0; device stop; dma write; fsync; dma write; device go",
        """
        page        ref  map        pins  PTE p0  flags          memory  disk
        ----  ---------  ---  ----------  ------  -------------  ------  --------
           0  1028 -> 3    1  1/1 -> 0/0  r-      DP tag T -> P  v2      v0 -> v2
        1 of 1 page changed: ref 1, pins 1, flags 1, disk 1
        """);
  }

  @Test
  void truncateHangsAsWell() throws CellFailure {
    assertEndsWith(
        REVOKES + "pin page 0; device stop; truncate to 0",
        """
        page   ref     map  pins  PTE p0   flags  memory  disk
        ----  ----  ------  ----  -------  -----  ------  -------
           0  1027  1 -> 0   1/1  WD -> .  DP     v0      v0 -> .
        1 of 1 page changed: map 1, PTE p0 1, disk 1
        VIOLATED no-hang: d0 was told to let go of page 0 and does not answer;
                 somebody waits.
        """);
  }

  @Test
  void cleaningLeavesAPinnedPageDirtyAndItsPinAlone() throws CellFailure {
    assertEndsWith(
        REVOKES + "pin page 0; dma write; writeback",
        """
        page   ref  map  pins  PTE p0    flags  memory  disk
        ----  ----  ---  ----  --------  -----  ------  ----
           0  1027    1   1/1  WD -> r-  DP     v1      v0
        1 of 1 page changed: PTE p0 1
        """);
  }
}
