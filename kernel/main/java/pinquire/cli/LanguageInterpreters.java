package pinquire.cli;

import pinquire.dsl.GroovyInterpreter;
import pinquire.dsl.Interpreter;
import pinquire.dsl.Panel;
import pinquire.dsl.StrictInterpreter;

/** The language's own interpreters; Groovy is loaded only when it is asked for. */
final class LanguageInterpreters implements Interpreters {

  @Override
  public Interpreter full(Panel panel) {
    return new GroovyInterpreter(panel);
  }

  @Override
  public Interpreter strict(Panel panel) {
    return new StrictInterpreter(panel);
  }
}
