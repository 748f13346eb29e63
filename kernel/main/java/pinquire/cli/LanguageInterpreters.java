package pinquire.cli;

import pinquire.dsl.GroovyInterpreter;
import pinquire.dsl.Interpreter;
import pinquire.dsl.StrictInterpreter;

/** The language's own interpreters; Groovy is loaded only when it is asked for. */
final class LanguageInterpreters implements Interpreters {

  @Override
  public Interpreter full() {
    return new GroovyInterpreter();
  }

  @Override
  public Interpreter strict() {
    return new StrictInterpreter();
  }
}
