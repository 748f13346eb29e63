package pinquire.bench;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pinquire.check.Model;
import pinquire.command.Command;
import pinquire.command.Session;
import pinquire.dsl.Cell;
import pinquire.dsl.StrictReader;
import pinquire.litmus.PinModel;
import pinquire.litmus.PinModel.Mode;
import pinquire.litmus.PinModel.Size;

/** What is searched: about a million and ten million states, of the small model and of ours. */
enum Subject {
  LITMUS_MILLION("litmus 1 2 2 1", "", 5, 8),
  LITMUS_MILLIONS("litmus 1 3 2 1", "", 3, 4),
  ENGINE_MILLION(
      "engine, smaller",
      "check { nic { pin page 0; dma write; unpin }; app { store page 0; fsync; fsync };"
          + " kswapd { reclaim }; flusher { writeback; writeback } }",
      2,
      6),
  ENGINE_MILLIONS(
      "engine, larger",
      "check { nic { pin page 0; dma write; unpin }; app { store page 0; fsync; fsync };"
          + " kswapd { reclaim; reclaim; reclaim }; flusher { writeback; writeback; writeback } }",
      1,
      2);

  private static final String START = "machine pages 1; design bias-bounce; map file";

  /** The mode of the small model, which has nothing to find. */
  static final Mode MODE = Mode.EXACT;

  final String title;

  /** The command that asks for it; empty for the small model. */
  final String check;

  /** How many fresh processes search it. */
  final int processes;

  /** How often each of them does. */
  final int rounds;

  Subject(String title, String check, int processes, int rounds) {
    this.title = title;
    this.check = check;
    this.processes = processes;
    this.rounds = rounds;
  }

  /** Whether it is a scenario. */
  boolean isEngine() {
    return size() == null;
  }

  /** That of the small model; null for a scenario. */
  @Nullable Size size() {
    return switch (this) {
      case LITMUS_MILLION -> new Size(1, 2, 2, 1);
      case LITMUS_MILLIONS -> new Size(1, 3, 2, 1);
      case ENGINE_MILLION, ENGINE_MILLIONS -> null;
    };
  }

  Supplier<Model> models() {
    Size size = size();
    return size == null ? scenario() : PinModel.counting(size, MODE);
  }

  /** What a user types to have it searched; of no use to the small model. */
  String script() {
    return START + "; " + check;
  }

  private Supplier<Model> scenario() {
    Session session = new Session();
    read(START).forEach(session::run);
    return session.models(read(check).get(0));
  }

  private static List<Command> read(String text) {
    return StrictReader.read(new Cell("bench", text));
  }
}
