package pinquire.command;

import java.util.List;
import java.util.Optional;

/**
 * A scenario that everybody argues about, ready to be checked by its name. Each is as small as what
 * it retells allows: one page where one is enough, and nobody in it who could be left out.
 *
 * @param name small letters, digits and hyphens
 * @param retells what happens in it, one line, no full stop
 * @param source the document, mail or commit that it retells
 * @param text the commands that lead to where it begins, and the roles, as they stand in braces
 */
public record StockScenario(String name, String retells, String source, String text) {

  private static final List<StockScenario> ALL =
      List.of(
          new StockScenario(
              "case-1-direct-io",
              "direct I/O reads from another file into a mapped page while it is written back",
              "pin_user_pages.rst, CASE 1: direct I/O",
              """
              machine pages 1; map file
              app { direct read page 0 }
              sync { fsync }
              flusher { writeback }
              """),
          new StockScenario(
              "case-2-rdma",
              "an RDMA pin lasts; the device stores, and fsync comes and comes again",
              "pin_user_pages.rst, CASE 2: RDMA; J. Gunthorpe's objection to waiting for it",
              """
              machine pages 1; map file; store page 0
              nic { pin page 0 longterm; repeat 2 { dma write } }
              app { repeat 2 { fsync } }
              """),
          new StockScenario(
              "case-3-notifier",
              "a device works on a page that is written back and cut off; it might be told of both",
              "pin_user_pages.rst, CASE 3: MMU notifiers; HMM (Glisse)",
              """
              machine pages 1; map file
              nic { pin page 0; repeat 2 { dma write } }
              app { fsync; truncate to 0 }
              """),
          new StockScenario(
              "case-4-struct-page",
              "somebody holds a page for its struct page alone and looks at no data",
              "pin_user_pages.rst, CASE 4: pinning for struct page manipulation only",
              """
              machine pages 1; map file; store page 0
              scan { get page 0 to read; put clean }
              flusher { writeback }
              app { munmap }
              kswapd { reclaim }
              """),
          new StockScenario(
              "case-5-write-the-data",
              "a driver pins a page, stores into it by the CPU, marks it dirty and lets go",
              "pin_user_pages.rst, CASE 5 (commit eaf4d22a9ea4)",
              """
              machine pages 1; map file
              driver { vmwrite page 0 }
              flusher { writeback }
              sync { fsync }
              """),
          new StockScenario(
              "kara-2018",
              "direct I/O fills a mapped page, the flusher cleans it, reclaim takes its buffers",
              "J. Kara, January 2018: direct I/O against memory reclaim",
              """
              machine pages 1; map file
              app { direct read page 0 }
              flusher { writeback }
              kswapd { reclaim }
              """),
          new StockScenario(
              "hubbard-dma",
              "a GPU or NIC stores into a page that has lost its buffers, and marks it dirty",
              "J. Hubbard, June 2018: BUG in ext4_writepage() on customers' systems",
              """
              machine pages 1; map file; store page 0
              gpu { pin page 0; dma write; unpin }
              flusher { repeat 2 { writeback } }
              kswapd { strip buffers }
              """),
          new StockScenario(
              "vmwritev-2022",
              "process_vm_writev() stores into a page that is cleaned and stripped meanwhile",
              "commit for v5.18: ext4, don't BUG if someone dirty pages without asking",
              """
              machine pages 1; map file; store page 0
              tracer { vmwrite page 0 }
              flusher { repeat 2 { writeback } }
              kswapd { strip buffers }
              """),
          new StockScenario(
              "dma-races-fsync",
              "a device is given a page once and stores when it likes; fsync comes and comes again",
              "J. Hubbard, December 2018: mm: introduce put_user_page*()",
              """
              machine pages 1; map file
              nic { pin page 0; dma write; unpin }
              app { repeat 2 { fsync } }
              """),
          new StockScenario(
              "wilcox-never-find-it",
              "a page is stored into, pinned, and asked for by fsync: should writeback find it?",
              "M. Wilcox, 17 December 2018",
              """
              machine pages 1; map file
              nic { pin page 0; dma write }
              app { store page 0; fsync }
              """),
          new StockScenario(
              "chinner-bounce",
              "a transfer is under way while the page is copied or written",
              "D. Chinner, 17 December 2018: a bounce leaves the race where it was",
              """
              machine pages 1; map file; pin page 0
              nic { dma write }
              app { fsync }
              """),
          new StockScenario(
              "glisse-mapcount",
              "pins and page table entries come and go in the same count",
              "J. Glisse, 17 December 2018 and 11 January 2019",
              """
              machine pages 1; map file
              nic { pin page 0; unpin }
              app { munmap }
              flusher { writeback }
              """),
          new StockScenario(
              "kara-integrity",
              "cleaning may pass over a pinned page, fsync must not",
              "J. Kara, 18 December 2018",
              """
              machine pages 1; map file; pin page 0
              nic { repeat 2 { dma write } }
              flusher { writeback }
              app { fsync }
              """),
          new StockScenario(
              "hubbard-question",
              "a page is mapped twice and pinned by nobody, or by a device as well",
              "J. Hubbard, December 2018: may _mapcount count pins?",
              """
              machine pages 1 processes 2; map file; map file by p1
              app { store page 0 }
              other { munmap by p1 }
              flusher { writeback }
              nic { pin page 0; unpin }
              """),
          new StockScenario(
              "merely-mapped",
              "nobody pins anything: is anybody taken for pinned?",
              "J. Hubbard, December 2018: page_mapped() as the test for pins",
              """
              machine pages 1; map file
              app { store page 0; fsync }
              flusher { writeback }
              kswapd { reclaim }
              """),
          new StockScenario(
              "two-devices",
              "one device fills a page that another only reads, and fsync asks for it",
              "folio_maybe_dma_pinned(): one count of pins to read and pins to write",
              """
              machine pages 1; map file
              nic { pin page 0 as nic; dma write as nic; unpin as nic }
              gpu { pin page 0 to read as gpu; dma read as gpu; unpin as gpu }
              app { fsync }
              """),
          new StockScenario(
              "pin-that-lasts",
              "a registration lasts for days; somebody else stores into the page and asks for fsync",
              "pin_user_pages.rst, CASE 2: RDMA; J. Hubbard, July 2018: fsync waits for unpin",
              """
              machine pages 1; map file; pin page 0
              app { store page 0; fsync }
              """),
          new StockScenario(
              "munmap-under-a-pin",
              "a process unmaps what its device goes on storing into, and asks for fsync",
              "get_user_pages() in v4.20: what is pinned need not stay mapped",
              """
              machine pages 1; map file
              nic { pin page 0; dma write; unpin }
              app { munmap; fsync }
              """),
          new StockScenario(
              "reclaim-meets-a-pin",
              "memory runs short while a device stores into a page",
              "shrink_page_list(); mm: do not reclaim private data from pinned page, v6.5",
              """
              machine pages 1; map file
              nic { pin page 0; dma write; unpin }
              kswapd { reclaim }
              """),
          new StockScenario(
              "direct-write-invalidates",
              "a direct write throws the page out of the cache that a device is storing into",
              "invalidate_inode_pages2_range() in the O_DIRECT write path, v5.0 and v6.19",
              """
              machine pages 1; map file
              nic { pin page 0; dma write; unpin }
              app { direct write page 0 as d1 }
              """),
          new StockScenario(
              "truncate-under-a-pin",
              "a file is cut off under a device that goes on storing",
              "the DAX discussion of February 2019: pages that are part of another file by then",
              """
              machine pages 1; map file
              nic { pin page 0; dma write; unpin }
              app { truncate to 0 }
              """),
          new StockScenario(
              "punch-under-a-pin",
              "a hole is punched where a device goes on storing",
              "FALLOC_FL_PUNCH_HOLE; the DAX discussion of leases on layouts, February 2019",
              """
              machine pages 1; map file
              nic { pin page 0; dma write; unpin }
              app { punch page 0 }
              """),
          new StockScenario(
              "fork-moves-the-page",
              "a process forks and stores; its device has pinned the private page before",
              "J. Gunthorpe and P. Xu, September 2020; commit 70e806e4e645",
              """
              machine pages 1; map file private; store page 0
              nic { pin page 0; dma write }
              app { fork; store page 0 }
              """),
          new StockScenario(
              "throttled-by-pins",
              "a writer waits for dirty pages to become fewer, and those are pinned",
              "balance_dirty_pages(); the objection to pages that stay dirty while pinned",
              """
              machine pages 2 dirty 2; map file; pin page 0
              app { store page 1 }
              flusher { forever { writeback } }
              """),
          new StockScenario(
              "dif-dix",
              "a device stores into a page whose checksum has been taken for the disk",
              "J. Kara, June 2018: DIF/DIX failures; stable pages since Linux 3.0",
              """
              machine pages 1; map file; store page 0; pin page 0
              nic { dma write }
              flusher { writeback }
              """),
          new StockScenario(
              "raid-5-parity",
              "RAID-5 reads a page for its parity, a device stores, and it is read for its data",
              "skip_copy in drivers/md/raid5.c",
              """
              machine pages 1 on ext4-raid5; map file; store page 0; pin page 0
              nic { dma write }
              flusher { writeback }
              """),
          new StockScenario(
              "compaction-meets-a-pin",
              "memory is to be moved that a device holds for long",
              "P. Tatashin, commit d1e153fea2a8, Linux 5.13",
              """
              machine pages 1; map file
              nic { pin page 0 to read longterm; dma read; unpin }
              cma { migrate }
              """),
          new StockScenario(
              "inode-goes",
              "an inode leaves memory, and a device marks its last page dirty",
              "comment in filemap_unaccount_folio(), v6.19",
              """
              machine pages 1; map file; pin page 0; munmap
              nic { dma write; unpin }
              vfs { evict file }
              """));

  /**
   * All of them: the cases of the kernel's document, the reports, the thread, and what it touches.
   */
  public static List<StockScenario> all() {
    return ALL;
  }

  /** The one of a name. */
  public static Optional<StockScenario> of(String name) {
    return ALL.stream().filter(stock -> stock.name.equals(name)).findFirst();
  }

  /** All names, in that order. */
  public static List<String> names() {
    return ALL.stream().map(StockScenario::name).toList();
  }
}
