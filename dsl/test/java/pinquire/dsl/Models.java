package pinquire.dsl;

import java.util.function.Supplier;
import pinquire.check.Model;
import pinquire.command.Command;
import pinquire.command.Session;
import pinquire.command.Verb;

/** What a search is given. */
final class Models {

  private Models() {}

  /** The models of a script's first check, after the commands before it. */
  static Supplier<Model> of(String script) {
    Session session = new Session();
    for (Command command : StrictReader.read(new Cell("script", script))) {
      if (command.verb() == Verb.CHECK) {
        return session.models(command);
      }
      session.run(command);
    }
    throw new AssertionError(script);
  }
}
