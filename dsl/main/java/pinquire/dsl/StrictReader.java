package pinquire.dsl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pinquire.command.Command;
import pinquire.command.Command.Argument;
import pinquire.command.CommandException;
import pinquire.command.Operand;
import pinquire.command.Place;
import pinquire.command.Sentence;
import pinquire.command.Sentence.Phrase;
import pinquire.command.SentenceReader;
import pinquire.command.Token;
import pinquire.command.Token.Kind;

/**
 * Reads texts that nobody vouches for: commands with plain values, and nothing that could run code.
 * The text, the commands and the lists in it have a largest size.
 */
public final class StrictReader {

  /** The longest text, in UTF-16 units. */
  public static final int LONGEST_TEXT = 1 << 20;

  /** The most commands in a text. */
  public static final int MOST_COMMANDS = 100_000;

  private final Cell cell;
  private final List<Token> tokens;

  private StrictReader(Cell cell, List<Token> tokens) {
    this.cell = cell;
    this.tokens = tokens;
  }

  /**
   * Every command of a text, in order.
   *
   * @throws CommandException when a part of it is not a command, with the place
   */
  public static List<Command> read(Cell cell) {
    if (cell.source().length() > LONGEST_TEXT) {
      throw new CommandException(
          new Place(cell.name(), 1, 1, 1),
          "the text is too long",
          "at most " + LONGEST_TEXT + " characters");
    }
    return new StrictReader(cell, StrictLexer.cut(cell)).commands();
  }

  private List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      if (tokens.get(at).is(Kind.END)) {
        at++;
      } else {
        roomFor(commands.size(), tokens.get(at));
        Sentence sentence = SentenceReader.read(cell.name(), tokens, at);
        commands.add(command(sentence));
        at = sentence.to();
        endAt(at);
      }
    }
    return commands;
  }

  /**
   * A command, and where it ends.
   *
   * @param end the index after its last token
   */
  record Read(Command command, int end) {}

  /**
   * The command that starts at a token.
   *
   * @throws CommandException when none does
   */
  static Read one(Cell cell, List<Token> tokens, int at) {
    Sentence sentence = SentenceReader.read(cell.name(), tokens, at);
    return new Read(new StrictReader(cell, tokens).command(sentence), sentence.to());
  }

  private void roomFor(int count, Token token) {
    if (count >= MOST_COMMANDS) {
      throw new CommandException(
          token.place(cell.name()), "too many commands", "at most " + MOST_COMMANDS);
    }
  }

  private void endAt(int at) {
    if (at < tokens.size() && !tokens.get(at).is(Kind.END)) {
      Token token = tokens.get(at);
      throw new CommandException(
          token.place(cell.name()), "unexpected '" + token.text() + "'", "nothing is open here");
    }
  }

  private Command command(Sentence sentence) {
    Token first = tokens.get(sentence.from());
    Token last = tokens.get(sentence.to() - 1);
    Map<String, Argument> arguments = new LinkedHashMap<>();
    for (Phrase phrase : sentence.phrases()) {
      arguments.put(phrase.key(), argument(phrase));
    }
    return new Command(
        sentence.verb(),
        sentence.words(),
        arguments,
        Sentence.place(cell.name(), cell.source(), first, last),
        Sentence.text(cell.source(), first, last));
  }

  private Argument argument(Phrase phrase) {
    List<Token> written = tokens.subList(phrase.from(), phrase.to());
    Object value =
        phrase.operand().isInBraces()
            ? Phrases.text(cell, written)
            : new Literal(cell.name(), phrase.operand(), written).value();
    Argument argument = Values.argument(phrase.operand(), value, Phrases.place(cell, written));
    refuseFiles(argument);
    return argument;
  }

  private static void refuseFiles(Argument argument) {
    if (argument.operand() == Operand.OUTPUT) {
      throw new CommandException(
          argument.place(),
          "a strict script writes no files",
          "leave out graph, or run it without --strict");
    }
    if (argument.operand() == Operand.SCRIPT) {
      throw new CommandException(
          argument.place(),
          "a strict script reads no other file",
          "write the review itself, or run it without --strict");
    }
  }
}
