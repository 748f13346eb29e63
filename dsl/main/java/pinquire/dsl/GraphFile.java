package pinquire.dsl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import pinquire.command.CommandException;
import pinquire.command.Place;
import pinquire.command.StateGraph;
import pinquire.report.GraphText;

/** The file that a command names for a graph; its name is relative to the working directory. */
record GraphFile(String name, Place place) {

  /**
   * Writes it anew.
   *
   * @throws CommandException when it cannot be written
   */
  void write(StateGraph graph) {
    try {
      Files.writeString(Path.of(name), GraphText.of(graph));
    } catch (NoSuchFileException e) {
      throw refused("there is no such folder", "folders are not made");
    } catch (IOException e) {
      throw refused(String.valueOf(e.getMessage()), "another name or folder may do");
    } catch (InvalidPathException e) {
      throw refused(e.getReason(), "another name may do");
    }
  }

  private CommandException refused(String why, String hint) {
    return new CommandException(place, "cannot write " + name + ": " + why, hint);
  }
}
