package pinquire.machine;

/** The file system's private state of a folio (buffer heads); none means !PG_private. */
public enum Buffers {
  NONE,
  CLEAN,
  DIRTY
}
