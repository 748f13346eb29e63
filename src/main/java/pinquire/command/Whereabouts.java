package pinquire.command;

import pinquire.machine.Page;
import pinquire.path.Step;
import pinquire.scenario.Actor;

/** How it is told where somebody stands. */
final class Whereabouts {

  private Whereabouts() {}

  /** "fsync waits for the page lock". */
  static String wait(Actor actor) {
    var await = actor.next().await();
    String thing = await == null ? "its turn" : await.what();
    return actor.program().name() + " waits for " + thing + ofPage(actor.next());
  }

  /** "folio_lock() of page 0", the step that somebody takes next. */
  static String next(Actor actor) {
    return name(actor.next());
  }

  /** "folio_lock() of page 0". */
  static String name(Step next) {
    boolean function = next.linux().endsWith("()");
    return (function ? next.linux() : "'" + next.what() + "'") + ofPage(next);
  }

  private static String ofPage(Step step) {
    Page page = step.page();
    return page == null ? "" : " of page " + page.index();
  }
}
