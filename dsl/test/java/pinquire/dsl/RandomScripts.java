package pinquire.dsl;

import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Feeds random scripts to a reader and holds it to its promises. */
final class RandomScripts {

  private static final Pattern PLACED = Pattern.compile("script \\d+:\\d+:\\d+: .+");
  private static final int SCRIPTS_A_SESSION = 50;

  private RandomScripts() {}

  /** How many scripts ran to their end, and how many were refused. */
  record Tally(int ran, int refused) {}

  /**
   * Runs scripts, some in each session.
   *
   * @throws AssertionError when anything but a failure with a place comes out of one
   */
  static Tally run(Supplier<Interpreter> sessions, long seed, int count) {
    ScriptMaker maker = new ScriptMaker(seed);
    Interpreter session = sessions.get();
    int refused = 0;
    for (int i = 1; i <= count; i++) {
      session = i % SCRIPTS_A_SESSION == 0 ? sessions.get() : session;
      refused += runs(session, new Cell("script " + i, maker.next())) ? 0 : 1;
    }
    return new Tally(count - refused, refused);
  }

  private static boolean runs(Interpreter session, Cell script) {
    try {
      session.run(script, new Page());
      return true;
    } catch (CellFailure failure) {
      if (!PLACED.matcher(failure.getMessage()).matches()) {
        throw new AssertionError("no place: " + failure.getMessage() + in(script), failure);
      }
      if (failure.display().text().isBlank()) {
        throw new AssertionError("nothing is shown" + in(script), failure);
      }
      return false;
    } catch (RuntimeException | Error escaped) {
      throw new AssertionError("escaped" + in(script), escaped);
    }
  }

  private static String in(Cell script) {
    return " in " + script.name() + "\n" + script.source();
  }
}
