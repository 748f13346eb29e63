package pinquire.check;

import java.util.Arrays;

/** A growing stack of numbers, whose memory is counted with that of the states. */
final class Ints {

  private static final int FIRST = 1 << 10;

  private final Store store;
  private int[] all = {};
  private int size;

  Ints(Store store) {
    this.store = store;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return all[index];
  }

  /**
   * Adds a number.
   *
   * @throws Store.Full when there is no memory for it
   */
  void push(int number) {
    if (size == all.length) {
      int longer = Math.max(FIRST, 2 * size);
      store.reserve(4L * (longer - size));
      all = Arrays.copyOf(all, longer);
    }
    all[size++] = number;
  }

  int top() {
    return all[size - 1];
  }

  int pop() {
    return all[--size];
  }

  void clear() {
    size = 0;
  }
}
