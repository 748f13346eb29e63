package pinquire.cli;

import pinquire.dsl.Interpreter;

/** Makes fresh sessions. */
interface Interpreters {

  /** All of the language. */
  Interpreter full();

  /** The commands alone, for scripts that are not trusted. */
  Interpreter strict();
}
