package pinquire.machine;

import java.util.List;
import java.util.Optional;
import pinquire.machine.Filesystem.Attached;
import pinquire.machine.Filesystem.Backing;
import pinquire.machine.Filesystem.Family;
import pinquire.machine.Filesystem.Reservation;

/** The file systems that a machine can have; the usual one comes first. */
public final class Filesystems {

  private Filesystems() {}

  /** What the argument was about: buffers on every page, and a device that wants stable pages. */
  public static final Filesystem EXT4 =
      new Filesystem(
          "ext4",
          "buffers on every page; its device asks for stable pages",
          "fs/ext4/inode.c, v5.0.1 and v6.19",
          Family.EXT4,
          Backing.STABLE_DISK,
          Attached.BUFFERS,
          Reservation.NEVER);

  private static final List<Filesystem> ALL =
      List.of(
          EXT4,
          new Filesystem(
              "ext4-unstable",
              "the same on a device that does not mind when a page changes under it",
              "wait_for_stable_page(), folio_wait_stable() in mm/page-writeback.c",
              Family.EXT4,
              Backing.DISK,
              Attached.BUFFERS,
              Reservation.NEVER),
          new Filesystem(
              "ext4-raid5",
              "the same on RAID-5 that reads the page twice, for its parity and for its data",
              "skip_copy: ops_run_biodrain(), ops_run_reconstruct5() in drivers/md/raid5.c",
              Family.EXT4,
              Backing.PARITY_DISKS,
              Attached.BUFFERS,
              Reservation.NEVER),
          new Filesystem(
              "ext4-delalloc",
              "a sparse file: page_mkwrite reserves a block, the first writeback allocates it",
              "ext4_da_get_block_prep(), mpage_map_and_submit_extent() in fs/ext4/inode.c",
              Family.EXT4,
              Backing.STABLE_DISK,
              Attached.BUFFERS,
              Reservation.UNTIL_ALLOCATED),
          new Filesystem(
              "ext4-journal",
              "data goes through the journal, which keeps track of pages that are dirtied while pinned",
              "ext4_journalled_dirty_folio(), ext4_do_writepages() in fs/ext4/inode.c",
              Family.EXT4,
              Backing.STABLE_DISK,
              Attached.JOURNALLED_BUFFERS,
              Reservation.NEVER),
          new Filesystem(
              "xfs",
              "no buffers: writeback asks the file system where a page belongs",
              "fs/xfs/xfs_aops.c, v5.0.1; fs/iomap/buffered-io.c, v6.19",
              Family.XFS,
              Backing.STABLE_DISK,
              Attached.NOTHING,
              Reservation.NEVER),
          new Filesystem(
              "btrfs",
              "copy on write: every write of a page needs space that page_mkwrite has reserved",
              "btrfs_page_mkwrite(), btrfs_writepage_cow_fixup() in fs/btrfs",
              Family.BTRFS,
              Backing.STABLE_DISK,
              Attached.MARK,
              Reservation.EVERY_WRITE),
          new Filesystem(
              "tmpfs",
              "pages live in memory alone: no writeback, and nobody tracks which are dirty",
              "shmem_aops and noop_dirty_folio(); vma_needs_dirty_tracking() in mm/vma.c",
              Family.TMPFS,
              Backing.MEMORY,
              Attached.NOTHING,
              Reservation.NEVER));

  /** The one of this name. */
  public static Optional<Filesystem> named(String name) {
    return ALL.stream().filter(filesystem -> filesystem.name().equals(name)).findFirst();
  }

  /** All of them. */
  public static List<Filesystem> all() {
    return ALL;
  }
}
