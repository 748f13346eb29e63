package pinquire.dsl;

import pinquire.command.Place;

/**
 * A statement or declaration of a Java cell.
 *
 * @param file what stack traces call the cell; empty for a piece that no user wrote
 * @param offset of the piece in the cell, in UTF-16 units
 */
record JavaPiece(Cell cell, String file, int offset, String source) {

  /** A piece that no user wrote. */
  static JavaPiece ours(String source) {
    return new JavaPiece(new Cell("", source), "", 0, source);
  }

  /** The cell's line for an offset in the piece. */
  int line(int at) {
    return place(at, at).line();
  }

  /** The place of some characters of the piece: at least one, and none past the end of a line. */
  Place place(int from, int to) {
    String text = cell.source();
    int start = Math.min(offset + from, text.length());
    int lineStart = text.lastIndexOf('\n', start - 1) + 1;
    int next = text.indexOf('\n', start);
    int end = Math.min(offset + to, next < 0 ? text.length() : next);
    int line = (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count() + 1;
    return new Place(cell.name(), line, start - lineStart + 1, Math.max(1, end - start));
  }
}
