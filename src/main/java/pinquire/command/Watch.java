package pinquire.command;

/** Looks on while a scenario is tried. */
public interface Watch {

  /** Nobody looks. */
  Watch NOBODY = now -> {};

  /** Called very often, by any thread that tries it. What it throws ends that. */
  void sees(Underway now);
}
