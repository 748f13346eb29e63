package pinquire.cli;

import pinquire.dsl.Interpreter;
import pinquire.dsl.Panel;

/** Makes fresh sessions. */
interface Interpreters {

  /** All of the language. */
  Interpreter full();

  /** The same whose reviews are done by a panel. */
  Interpreter full(Panel panel);

  /** The commands alone, for scripts that are not trusted. */
  Interpreter strict();

  /** The same whose reviews are done by a panel. */
  Interpreter strict(Panel panel);
}
