package pinquire.cli;

import pinquire.dsl.Interpreter;
import pinquire.dsl.Panel;

/** Makes fresh sessions, whose reviews are done by a panel. */
interface Interpreters {

  /** All of the language. */
  Interpreter full(Panel panel);

  /** The commands alone, for files that are not trusted. */
  Interpreter strict(Panel panel);

  /** All of the language, with the panel of this machine. */
  default Interpreter full() {
    return full(Panel.here());
  }
}
