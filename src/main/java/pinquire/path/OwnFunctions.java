package pinquire.path;

import static pinquire.path.LinuxFunction.ATTACH_BUFFERS;
import static pinquire.path.LinuxFunction.BUILD_BIO;
import static pinquire.path.LinuxFunction.FILEMAP_FAULT;
import static pinquire.path.LinuxFunction.FREE_BLOCKS;
import static pinquire.path.LinuxFunction.MAP_BLOCKS;
import static pinquire.path.LinuxFunction.MKWRITE;
import static pinquire.path.LinuxFunction.PUNCH_BLOCKS;
import static pinquire.path.LinuxFunction.READ_PAGE;
import static pinquire.path.LinuxFunction.RESERVE_SPACE;
import static pinquire.path.LinuxFunction.SYNC_RETURNS;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import pinquire.design.Era;
import pinquire.machine.Filesystem.Family;

/** What file systems have in place of ext4's functions. */
final class OwnFunctions {

  private static final Map<LinuxFunction, Names> XFS =
      table(
          own(READ_PAGE, "xfs_vm_readpage()", "xfs_vm_read_folio()"),
          own(MKWRITE, "iomap_page_mkwrite()", "iomap_page_mkwrite()"),
          own(RESERVE_SPACE, "xfs_file_iomap_begin()", "xfs_buffered_write_iomap_begin()"),
          own(MAP_BLOCKS, "xfs_map_blocks()", "xfs_map_blocks()"),
          own(BUILD_BIO, "xfs_add_to_ioend()", "iomap_add_to_ioend()"),
          own(SYNC_RETURNS, "xfs_file_fsync()", "xfs_file_fsync()"),
          own(FREE_BLOCKS, "xfs_itruncate_extents_flags()", "xfs_itruncate_extents_flags()"),
          own(PUNCH_BLOCKS, "xfs_free_file_space()", "xfs_free_file_space()"));

  private static final Map<LinuxFunction, Names> BTRFS =
      table(
          own(READ_PAGE, "btrfs_readpage()", "btrfs_read_folio()"),
          own(MKWRITE, "btrfs_page_mkwrite()", "btrfs_page_mkwrite()"),
          own(ATTACH_BUFFERS, "set_page_extent_mapped()", "set_folio_extent_mapped()"),
          own(RESERVE_SPACE, "btrfs_set_extent_delalloc()", "btrfs_set_extent_delalloc()"),
          own(MAP_BLOCKS, "writepage_delalloc()", "writepage_delalloc()"),
          own(BUILD_BIO, "submit_extent_page()", "submit_one_sector()"),
          own(SYNC_RETURNS, "btrfs_sync_file()", "btrfs_sync_file()"),
          own(FREE_BLOCKS, "btrfs_truncate_inode_items()", "btrfs_truncate_inode_items()"),
          own(PUNCH_BLOCKS, "btrfs_punch_hole()", "btrfs_punch_hole()"));

  private static final Map<LinuxFunction, Names> TMPFS =
      table(
          own(FILEMAP_FAULT, "shmem_fault()", "shmem_fault()"),
          own(READ_PAGE, "shmem_getpage_gfp()", "shmem_get_folio_gfp()"),
          own(SYNC_RETURNS, "noop_fsync()", "noop_fsync()"),
          own(FREE_BLOCKS, "shmem_undo_range()", "shmem_undo_range()"),
          own(PUNCH_BLOCKS, "shmem_undo_range()", "shmem_undo_range()"));

  private OwnFunctions() {}

  /** A function's names in 2018 and today. */
  record Names(LinuxFunction stead, String in2018, String now) {

    String in(Era era) {
      return era == Era.LINUX_6_19 ? now : in2018;
    }
  }

  /** What the file systems of a family have in place of a function; empty when they have that. */
  static Optional<Names> of(Family family, LinuxFunction function) {
    return switch (family) {
      case EXT4 -> Optional.empty();
      case XFS -> Optional.ofNullable(XFS.get(function));
      case BTRFS -> Optional.ofNullable(BTRFS.get(function));
      case TMPFS -> Optional.ofNullable(TMPFS.get(function));
    };
  }

  private static Names own(LinuxFunction stead, String in2018, String now) {
    return new Names(stead, in2018, now);
  }

  private static Map<LinuxFunction, Names> table(Names... all) {
    Map<LinuxFunction, Names> table = new EnumMap<>(LinuxFunction.class);
    for (Names names : all) {
      table.put(names.stead(), names);
    }
    return table;
  }
}
