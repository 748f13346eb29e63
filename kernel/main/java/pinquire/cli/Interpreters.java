package pinquire.cli;

import java.nio.file.Path;
import pinquire.dsl.Interpreter;
import pinquire.dsl.Panel;

/** Makes fresh sessions, whose reviews are done by a panel. */
interface Interpreters {

  /**
   * All of the language.
   *
   * @param folder where its text stands, and the files that it reads are looked for
   */
  Interpreter full(Path folder, Panel panel);

  /** The commands alone, for files that are not trusted. */
  Interpreter strict(Panel panel);

  /** Loads what compiles a first cell of the full language; may run beside the making of one. */
  default void load() {}

  /** All of the language, with the panel of this machine. */
  default Interpreter full(Path folder) {
    return full(folder, Panel.here());
  }
}
