package pinquire.dsl;

import java.util.List;
import java.util.Random;
import pinquire.command.CommandException;
import pinquire.command.Session;

/** Sessions in which several act at once, in an order that a seed tells. */
final class RandomRaces {

  private static final List<String> ACTS =
      List.of(
          "store page 0",
          "store pages 0..1 by p1",
          "touch page 1",
          "pin page 0",
          "pin pages 0..1 as d1 by p1",
          "dma write",
          "dma write page 0 as d1",
          "unpin",
          "unpin all",
          "fsync",
          "writeback",
          "writeback page 1",
          "msync page 0",
          "reclaim",
          "drop caches",
          "strip buffers",
          "truncate to 1",
          "punch page 1",
          "direct write page 0",
          "munmap page 1 by p1",
          "crash",
          "replay 'fsync; touch page 1; store page 0 by p1 | F5.T0.S3.F3.T'",
          "replay 'writeback page 0; direct write page 1 | W7.D4.W2'");

  private static final List<String> HOLDS =
      List.of(
          "pause",
          "pause before 'lock the page'",
          "pause before 'start writeback'",
          "pause before 'submit the I/O'",
          "pause before 'drop the reference'",
          "disk stop",
          "disk go",
          "resume",
          "resume for 1",
          "resume for 3",
          "resume disk for 1");

  private final Random random;

  private RandomRaces(long seed) {
    random = new Random(seed);
  }

  /** A session in which so many things were tried; what was refused left no trace. */
  static Session of(String design, long seed, int tries) {
    Session session = new Session();
    say(session, "machine pages 2 processes 2 devices 2; design '" + design + "'");
    say(session, "map file; map file by p1");
    RandomRaces races = new RandomRaces(seed);
    for (int i = 0; i < tries; i++) {
      races.tryOne(session);
    }
    return session;
  }

  private void tryOne(Session session) {
    List<String> choices = random.nextInt(3) == 0 ? HOLDS : ACTS;
    try {
      say(session, choices.get(random.nextInt(choices.size())));
    } catch (CommandException refused) {
      // The next thing is tried.
    }
  }

  /** Says a script. */
  static void say(Session session, String script) {
    StrictReader.read(new Cell("script", script)).forEach(session::run);
  }
}
