package pinquire.jupyter;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pinquire.dsl.Output;

/**
 * {@code System.out}, {@code System.err} and {@code System.in} while a session lasts. What a thread
 * prints goes to the cell that started the thread, also after that cell has ended; what a thread of
 * unknown origin prints goes to the last cell.
 */
final class SessionStreams implements AutoCloseable {

  private final InputStream in = System.in;
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private static final InheritableThreadLocal<@Nullable Output> OWN =
      new InheritableThreadLocal<>();

  private volatile @Nullable Output last;

  /** Takes the three streams over, until closed. */
  SessionStreams() {
    System.setIn(new RefusedInput());
    System.setOut(routed(Output::stdout, out));
    System.setErr(routed(Output::stderr, err));
  }

  private PrintStream routed(BiConsumer<Output, String> print, PrintStream before) {
    Consumer<String> sink =
        text -> {
          Output output = current();
          if (output == null) {
            before.print(text);
          } else {
            print.accept(output, text);
          }
        };
    return new PrintStream(new TextStream(sink), true, StandardCharsets.UTF_8);
  }

  private @Nullable Output current() {
    Output output = OWN.get();
    return output == null ? last : output;
  }

  /** What this thread, and those it will start, print from now on goes there. */
  void enter(Output output) {
    OWN.set(output);
    last = output;
  }

  @Override
  public void close() {
    System.setIn(in);
    System.setOut(out);
    System.setErr(err);
  }
}
