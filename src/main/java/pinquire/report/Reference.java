package pinquire.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import pinquire.command.Verb;

/** What can be said: the printed vocabulary. */
public final class Reference {

  private Reference() {}

  /** Every verb: its meaning and its usage. */
  public static Report help() {
    return new Page(
        Arrays.stream(Verb.values()).map(v -> help(v).text()).collect(Collectors.joining()));
  }

  /** All about one verb. */
  public static Report help(Verb verb) {
    return new Page(verb.usage() + "\n  " + verb.meaning() + "\n");
  }

  /** The text of {@code docs/COMMANDS.md}. */
  public static String markdown() {
    return help().text();
  }

  private record Page(String text) implements Report {
    @Override
    public String html() {
      return "";
    }

    @Override
    public List<String> json() {
      return List.of();
    }
  }
}
