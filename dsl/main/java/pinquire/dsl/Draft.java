package pinquire.dsl;

import java.util.Arrays;

/** A text in the making that knows for each of its characters where it came from. */
final class Draft {

  private final String source;
  private final StringBuilder text = new StringBuilder();
  private int[] origins;
  private int taken;

  Draft(String source) {
    this.source = source;
    this.origins = new int[source.length() + 64];
  }

  /** Copies the source up to an offset. */
  void copyTo(int end) {
    for (; taken < end; taken++) {
      append(source.charAt(taken), taken);
    }
  }

  /** Leaves the source out up to an offset, but for the ends of its lines. */
  void skipTo(int end) {
    for (; taken < end; taken++) {
      if (source.charAt(taken) == '\n') {
        append('\n', taken);
      }
    }
  }

  /** Adds something that the source does not have, and that stands for what is at an offset. */
  void insert(String added, int origin) {
    added.chars().forEach(c -> append((char) c, origin));
  }

  private void append(char c, int origin) {
    if (text.length() == origins.length) {
      origins = Arrays.copyOf(origins, origins.length * 2);
    }
    origins[text.length()] = origin;
    text.append(c);
  }

  String text() {
    return text.toString();
  }

  int[] origins() {
    return Arrays.copyOf(origins, text.length());
  }
}
