package pinquire.bench;

import java.util.List;
import pinquire.command.Command;
import pinquire.command.Session;
import pinquire.dsl.Cell;
import pinquire.dsl.StrictReader;

/** The same commands over and over on one session, read once. Nothing is rendered. */
final class EngineRound implements Runnable {

  private final Session session = new Session();
  private final List<Command> commands;

  EngineRound(String text) {
    commands = StrictReader.read(new Cell("bench", text));
  }

  int commands() {
    return commands.size();
  }

  @Override
  public void run() {
    commands.forEach(session::run);
  }

  /** The steps that one round takes. */
  long steps() {
    return commands.stream().mapToLong(command -> session.run(command).trace().length()).sum();
  }
}
