package pinquire.cli;

import pinquire.dsl.Interpreter;

/** The language's own interpreters; Groovy is loaded only when it is asked for. */
final class LanguageInterpreters implements Interpreters {

  @Override
  public Interpreter full() {
    return made("pinquire.dsl.GroovyInterpreter");
  }

  @Override
  public Interpreter strict() {
    return made("pinquire.dsl.StrictInterpreter");
  }

  private static Interpreter made(String name) {
    try {
      return Class.forName(name).asSubclass(Interpreter.class).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the language has no " + name, e);
    }
  }
}
