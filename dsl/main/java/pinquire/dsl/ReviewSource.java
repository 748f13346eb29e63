package pinquire.dsl;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import pinquire.command.Command;
import pinquire.command.CommandException;
import pinquire.command.Place;
import pinquire.command.Suggestion;
import pinquire.command.Verb;

/**
 * The file that a command names for a review.
 *
 * @param name as it was said
 * @param folder that the name is relative to
 * @param place where it was said
 */
record ReviewSource(String name, Path folder, Place place) {

  /**
   * Does something with the review in the file, and nothing but commands is read there.
   *
   * @throws CommandException when the file or the review is wrong
   */
  <T> T read(Function<Command, T> use) {
    String text = text();
    try {
      return use.apply(review(new Cell(fileName(), text)));
    } catch (CommandException mistake) {
      throw mistake.in(text, place);
    }
  }

  private String fileName() {
    return String.valueOf(Path.of(name).getFileName());
  }

  private static Command review(Cell cell) {
    List<Command> commands = StrictReader.read(cell);
    for (Command command : commands) {
      if (command.verb() != Verb.REVIEW) {
        throw new CommandException(
            command.place(), command.verb().word() + " stands beside the review", "leave it out");
      }
    }
    if (commands.size() == 1) {
      return commands.get(0);
    }
    throw commands.isEmpty()
        ? new CommandException(
            new Place(cell.name(), 1, 1, 1),
            "there is no review in it",
            "such as: review 'pins', {")
        : new CommandException(
            commands.get(1).place(), "this is the second review", "give each a file of its own");
  }

  private String text() {
    try {
      return Files.readString(folder.resolve(name));
    } catch (NoSuchFileException e) {
      throw refused("there is no such file", near());
    } catch (CharacterCodingException e) {
      throw refused("it is not text in UTF-8", "a review is a text of commands");
    } catch (InvalidPathException e) {
      throw refused(e.getReason(), "another name may do");
    } catch (IOException e) {
      throw refused(
          Files.isDirectory(folder.resolve(name)) ? "it is a folder" : "it may not be read",
          "a .pin file was expected");
    }
  }

  private CommandException refused(String why, String hint) {
    return new CommandException(place, "cannot read " + name + ": " + why, hint);
  }

  private String near() {
    Path sibling = folder.resolve(name).resolveSibling("");
    try (Stream<Path> files = Files.list(sibling)) {
      List<String> names = files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
      return Suggestion.among(fileName(), names)
          .map(meant -> "did you mean '" + meant + "'?")
          .orElse("it is looked for from where this text stands");
    } catch (IOException e) {
      return "there is no such folder, seen from where this text stands";
    }
  }
}
