package pinquire.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pinquire.command.Command;
import pinquire.command.Command.Argument;
import pinquire.command.CommandException;
import pinquire.command.Drawing;
import pinquire.command.Drawing.Column;
import pinquire.command.Place;
import pinquire.command.Replay;
import pinquire.command.Replay.Part;
import pinquire.report.Picture;
import pinquire.scenario.Schedule;

/** Reads what {@code replay} is said of. All of it stands where its string does. */
final class RunReader {

  private static final String SUCH_AS = "such as \"map file | fsync; touch page 0 | F3.T.F5\"";

  private final Place place;

  private RunReader(Place place) {
    this.place = place;
  }

  /**
   * The run that a text tells.
   *
   * @throws CommandException when it tells none
   */
  static Replay read(String text, Place place) {
    RunReader reader = new RunReader(place);
    return Picture.in(text).map(reader::drawn).orElseGet(() -> reader.words(text));
  }

  /** The line below a picture tells the start and the commands; else the heads do. */
  private Replay drawn(Picture picture) {
    Optional<Replay> below = picture.replay().map(this::words);
    List<Part> parts = below.map(Replay::parts).orElse(List.of());
    List<Command> commands = parts.isEmpty() ? List.of() : parts.get(parts.size() - 1).commands();
    List<Column> columns =
        commands.isEmpty() ? picture.heads().stream().map(this::column).toList() : List.of();
    return new Replay(
        below.map(Replay::start).orElse(null),
        parts.subList(0, Math.max(0, parts.size() - 1)),
        Optional.of(new Drawing(commands, columns, picture.rows(), picture.isComplete())));
  }

  private Column column(Picture.Head head) {
    return new Column(head.name(), commands(head.commands()));
  }

  /** {@code [START |] COMMANDS | ORDER [| COMMANDS | ORDER ...]}. */
  private Replay words(String text) {
    List<String> pieces = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    if (pieces.size() < 2) {
      throw new CommandException(
          place, "replay wants commands, a bar, and the order of their steps", SUCH_AS);
    }
    boolean anew = pieces.size() % 2 == 1;
    List<Part> parts = new ArrayList<>();
    for (int i = anew ? 1 : 0; i < pieces.size(); i += 2) {
      parts.add(new Part(commands(pieces.get(i)), order(pieces.get(i + 1))));
    }
    return new Replay(anew ? commands(pieces.get(0)) : null, parts);
  }

  private Schedule order(String word) {
    return Schedule.of(word.replaceAll("\\s", ""))
        .orElseThrow(
            () ->
                new CommandException(
                    place,
                    "'" + word + "' is no order of steps",
                    "such as F3.T.F5: three steps of F, one of T, five of F"));
  }

  private List<Command> commands(String text) {
    try {
      return StrictReader.read(new Cell(place.source(), text)).stream().map(this::here).toList();
    } catch (CommandException e) {
      throw new CommandException(place, e.problem(), e.hint(), e.advice());
    }
  }

  private Command here(Command command) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    command
        .arguments()
        .forEach(
            (key, said) -> arguments.put(key, new Argument(said.operand(), said.value(), place)));
    return new Command(command.verb(), command.words(), arguments, place, command.text());
  }
}
