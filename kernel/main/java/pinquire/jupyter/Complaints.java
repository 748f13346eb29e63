package pinquire.jupyter;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the wire has to complain about: each kind once, for a broken peer repeats itself. */
final class Complaints {

  private final PrintStream log;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  Complaints(PrintStream log) {
    this.log = log;
  }

  void dropped(Channel channel, String reason) {
    once(
        "dropped a message on the "
            + channel.name().toLowerCase(Locale.ROOT)
            + " channel: "
            + reason);
  }

  void once(String complaint) {
    if (told.add(complaint)) {
      log.println("pinquire kernel: " + complaint + " (told once)");
    }
  }
}
