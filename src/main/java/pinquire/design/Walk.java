package pinquire.design;

/**
 * What writeback has counted while it write-protected the page tables.
 *
 * @param before the map count before the walk
 * @param found the page table entries that mapped the page, counted on the way
 */
public record Walk(long before, long found) {}
