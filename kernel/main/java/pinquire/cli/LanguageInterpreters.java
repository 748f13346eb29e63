package pinquire.cli;

import java.nio.file.Path;
import pinquire.dsl.GroovyInterpreter;
import pinquire.dsl.Interpreter;
import pinquire.dsl.Panel;
import pinquire.dsl.StrictInterpreter;

/** The language's own interpreters; Groovy is loaded only when it is asked for. */
final class LanguageInterpreters implements Interpreters {

  @Override
  public Interpreter full(Path folder, Panel panel) {
    return new GroovyInterpreter(folder, panel);
  }

  @Override
  public void load() {
    GroovyInterpreter.load();
  }

  @Override
  public Interpreter strict(Panel panel) {
    return new StrictInterpreter(panel);
  }
}
