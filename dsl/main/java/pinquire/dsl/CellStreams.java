package pinquire.dsl;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code System.out}, {@code System.err} and {@code System.in} while a session lasts. What a thread
 * prints goes to the cell that started the thread, also after that cell has ended; what a thread of
 * unknown origin prints goes to the last cell.
 */
public final class CellStreams implements AutoCloseable {

  private static final InheritableThreadLocal<@Nullable Output> OWN =
      new InheritableThreadLocal<>();

  private final InputStream in = System.in;
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  private volatile @Nullable Output last;

  private CellStreams(InputStream input) {
    System.setIn(input);
    System.setOut(routed(Output::stdout, out));
    System.setErr(routed(Output::stderr, err));
  }

  /** Takes the three streams over, until closed; whoever reads is told that a cell cannot. */
  public static CellStreams ofNotebook() {
    return new CellStreams(new RefusedInput());
  }

  /** Takes what is printed, until closed; a script may read. */
  public static CellStreams ofScript() {
    return new CellStreams(System.in);
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
  public void enter(Output output) {
    OWN.set(output);
    last = output;
  }

  @Override
  public void close() {
    OWN.remove();
    System.setIn(in);
    System.setOut(out);
    System.setErr(err);
  }
}
