package pinquire.jupyter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pinquire.command.Verb;

/**
 * Colours for cells where Jupyter lets a kernel bring its own: in the classic Notebook, which loads
 * {@code kernel.js} from the kernelspec, and in Pygments, which is told where the lexer lies. The
 * words are those the verbs declare.
 */
final class Highlighting {

  private static final List<String> FILES = List.of("kernel.js", "pinquire_lexer.py");

  /** A word in a usage that is said as it stands. */
  private static final Pattern WORD = Pattern.compile("[a-z]+");

  /** What begins a part of a scenario beside commands. */
  private static final List<String> SCENARIO = List.of("either", "forever", "or", "repeat");

  private Highlighting() {}

  /** What may begin a command. */
  static SortedSet<String> verbs() {
    SortedSet<String> verbs = new TreeSet<>(Verb.words());
    verbs.addAll(SCENARIO);
    return verbs;
  }

  /** What may come later in one. */
  static SortedSet<String> words() {
    return new TreeSet<>(
        Stream.of(Verb.values())
            .flatMap(verb -> WORD.matcher(verb.usage()).results().skip(1))
            .map(MatchResult::group)
            .toList());
  }

  /** Writes both files. */
  static void write(Path folder) throws IOException {
    for (String file : FILES) {
      Files.writeString(folder.resolve(file), text(file));
    }
  }

  private static String text(String file) throws IOException {
    try (InputStream in = Objects.requireNonNull(Highlighting.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@verbs@", String.join(" ", verbs()))
          .replace("@words@", String.join(" ", words()));
    }
  }
}
