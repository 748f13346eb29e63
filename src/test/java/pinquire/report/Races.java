package pinquire.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pinquire.command.Command;
import pinquire.command.Command.Argument;
import pinquire.command.Operand;
import pinquire.command.Place;
import pinquire.command.Race;
import pinquire.command.Session;
import pinquire.command.Verb;

/** Races that were run, to be looked at. */
final class Races {

  private static final Place NOWHERE = new Place("races", 1, 1, 1);

  private Races() {}

  /** The device stores while the disk is half through the page. */
  static Race tornPage() {
    return run(
        "machine pages=1",
        "map file",
        "pin page=0",
        "disk stop",
        "fsync",
        "resume resume=disk for=1",
        "dma write",
        "disk go");
  }

  /** Four programs on two pages, more than there are columns for. */
  static Race manyActors() {
    return run(
        "machine pages=2 processes=2",
        "map file",
        "map file by=p1",
        "store pages=0,1",
        "pause before=folio_clear_dirty_for_io",
        "fsync",
        "store page=0 by=p1",
        "pause before=folio_lock",
        "store page=1 by=p1",
        "truncate to=1",
        "resume resume=fsync",
        "resume");
  }

  /** A process with a pinned private copy forks, and both store. */
  static Race family() {
    return run(
        "machine pages=2",
        "map file private",
        "store page=1",
        "pin page=1",
        "pause",
        "fork",
        "resume",
        "store page=1 by=p1",
        "store page=1");
  }

  /** One program, and nobody else. */
  static Race alone() {
    return run("machine pages=1", "map file");
  }

  private static Race run(String... commands) {
    Session session = new Session();
    Arrays.stream(commands).map(Races::command).forEach(session::run);
    return session.race();
  }

  /** A verb, words, and operands written {@code word=value}. */
  private static Command command(String text) {
    List<String> said = List.of(text.split(" "));
    Map<String, Argument> arguments = new TreeMap<>();
    Set<String> words = new TreeSet<>();
    for (String part : said.subList(1, said.size())) {
      String[] pair = part.split("=", 2);
      words.add(pair[0]);
      Optional<String> value = Optional.of(pair).filter(p -> p.length > 1).map(p -> p[1]);
      value.ifPresent(v -> arguments.put(pair[0], new Argument(Operand.VALUE, value(v), NOWHERE)));
    }
    return new Command(Verb.of(said.get(0)).orElseThrow(), words, arguments, NOWHERE, text);
  }

  private static Object value(String text) {
    if (text.contains(",")) {
      return Arrays.stream(text.split(",")).map(Integer::valueOf).collect(Collectors.toList());
    }
    return text.matches("\\d+") ? (Object) Integer.valueOf(text) : text;
  }
}
