package pinquire.check;

import java.util.function.IntConsumer;

/** Who does the work: one thread or several. What is found does not depend on it. */
public interface Workers {

  /** The thread that asks does it. */
  Workers ONE =
      new Workers() {
        @Override
        public int count() {
          return 1;
        }

        @Override
        public void all(IntConsumer work) {
          work.accept(0);
        }
      };

  int count();

  /** Runs the work for 0 to {@link #count} - 1 at the same time and returns when all have ended. */
  void all(IntConsumer work);
}
