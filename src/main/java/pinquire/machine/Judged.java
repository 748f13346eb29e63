package pinquire.machine;

/** Ghost: how what a test for pins found compares with the true pins. */
public enum Judged {
  /** Nobody has relied on a test since page_mkwrite. */
  OPEN,
  /** It tested free of pins: no pin for writing may turn up before the next page_mkwrite. */
  UNPINNED,
  /** It tested pinned, and nobody had pinned it. */
  FALSELY_PINNED
}
