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

  /** Where a cell prints to and reads from. */
  private record Ends(Output output, Input input) {}

  private static final InheritableThreadLocal<@Nullable Ends> OWN = new InheritableThreadLocal<>();

  private final InputStream in = System.in;
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  private volatile @Nullable Ends last;

  private CellStreams(boolean readsToo) {
    if (readsToo) {
      System.setIn(new LineStream(this::input));
    }
    System.setOut(routed(Output::stdout, out));
    System.setErr(routed(Output::stderr, err));
  }

  /** Takes the three streams over, until closed. */
  public static CellStreams ofNotebook() {
    return new CellStreams(true);
  }

  /** Takes what is printed, until closed; a script may read. */
  public static CellStreams ofScript() {
    return new CellStreams(false);
  }

  private PrintStream routed(BiConsumer<Output, String> print, PrintStream before) {
    Consumer<String> sink =
        text -> {
          Ends ends = current();
          if (ends == null) {
            before.print(text);
          } else {
            print.accept(ends.output(), text);
          }
        };
    return new PrintStream(new TextStream(sink), true, StandardCharsets.UTF_8);
  }

  private Input input() {
    Ends ends = current();
    return ends == null ? Input.NONE : ends.input();
  }

  private @Nullable Ends current() {
    Ends ends = OWN.get();
    return ends == null ? last : ends;
  }

  /** What this thread, and those it will start, print from now on goes there; they read nothing. */
  public void enter(Output output) {
    enter(output, Input.NONE);
  }

  /** The same where they may read. */
  public void enter(Output output, Input input) {
    Ends ends = new Ends(output, input);
    OWN.set(ends);
    last = ends;
  }

  @Override
  public void close() {
    OWN.remove();
    System.setIn(in);
    System.setOut(out);
    System.setErr(err);
  }
}
