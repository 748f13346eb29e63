package pinquire.machine;

/** The two halves of a page that the model tells apart, so that a torn write shows. */
public enum Half {
  FIRST,
  SECOND
}
