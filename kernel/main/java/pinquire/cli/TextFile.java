package pinquire.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files the user named, with what goes wrong told in one line. */
final class TextFile {

  private TextFile() {}

  static String read(Path file) throws Refusal {
    if (Files.isDirectory(file)) {
      throw refusal(file, "is a folder; a script or a notebook was expected");
    }
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw refusal(file, "no such file");
    } catch (CharacterCodingException e) {
      throw refusal(file, "is not text in UTF-8");
    } catch (IOException e) {
      throw refusal(file, "cannot be read: " + reason(e));
    }
  }

  static void write(Path file, String text) throws Refusal {
    try {
      Files.writeString(file, text);
    } catch (NoSuchFileException e) {
      throw refusal(file, "cannot be written: its folder does not exist");
    } catch (IOException e) {
      throw refusal(file, "cannot be written: " + reason(e));
    }
  }

  /** The name without its folders, as errors and pages call it. */
  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** The folder that it stands in. */
  static Path folder(Path file) {
    return file.resolveSibling("");
  }

  private static Refusal refusal(Path file, String what) {
    return new Refusal(ExitCode.MISTAKE, file + ": " + what);
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException
        ? "permission denied"
        : String.valueOf(e.getMessage());
  }
}
