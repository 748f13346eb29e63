package pinquire.hazard;

/**
 * The shortest commands, with no more than are needed, after which a property does not hold.
 *
 * @param commands a cell: {@code machine pages 1; map file; pin page 0; fsync}
 * @param breaks the name of a design under which they break it
 * @param spares the name of a design under which the same commands do not
 */
public record Reproducer(String commands, String breaks, String spares) {}
