package pinquire.command;

/**
 * One step that was taken.
 *
 * @param actor who: {@code p0}, {@code d0}, {@code flusher}, {@code disk}
 * @param path the path it belongs to: {@code write fault}
 * @param file the file concerned; empty when none
 * @param page the page concerned, -1 when none
 * @param step what happened: {@code lock the page}
 * @param linux the Linux function, or {@code [...]} for a step that Linux does not have
 */
public record Event(String actor, String path, String file, int page, String step, String linux) {}
