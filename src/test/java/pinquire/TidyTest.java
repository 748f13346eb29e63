package pinquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What no compiler says about the sources of all modules. Each complaint tells what to do. */
@Tag("source")
class TidyTest {

  private static final int LONGEST_FILE = 500;
  private static final int LONGEST_METHOD = 70;

  private static final String SAY_WHAT = "say what it does in words of the field";

  /** Words that say nothing in the name of a type, and what to do instead. */
  private static final Map<String, String> EMPTY_WORDS =
      Map.of(
          "Manager", SAY_WHAT,
          "Helper", "name what the helped one lacked",
          "Util", "move each method to the type it is about",
          "Utils", "move each method to the type it is about",
          "Handler", SAY_WHAT,
          "Processor", SAY_WHAT,
          "Context", "name what is known there",
          "Impl", "name how it differs from its interface, or drop the interface",
          "Service", SAY_WHAT);

  /** Spelt in halves, so that this file does not hold what it looks for. */
  private static final Pattern LEFT_OVER =
      Pattern.compile(
          "\\b(" + String.join("|", "TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK") + ")\\b");

  private static final Pattern CAMEL_WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z][a-z0-9]*");

  private static final Path ROOT = root();
  private static final List<SourceFile> SOURCES = SourceFile.all(ROOT);

  @Test
  void filesAndMethodsAreShort() {
    assertThat(SOURCES).isNotEmpty();
    complaints(
        source ->
            source.lines().size() > LONGEST_FILE
                ? Stream.of(
                    at(source, LONGEST_FILE + 1) + "file of over 500 lines; divide it by subject")
                : Stream.empty());
    complaints(
        source ->
            source.methods().stream()
                .filter(method -> method.length() > LONGEST_METHOD)
                .map(
                    method ->
                        at(source, method.line())
                            + method.name()
                            + " has "
                            + method.length()
                            + " lines, 70 are allowed; give its parts names"));
  }

  @Test
  void namesOfTypesSaySomething() {
    complaints(
        source ->
            source.types().stream()
                .flatMap(
                    type ->
                        CAMEL_WORD
                            .matcher(type.name())
                            .results()
                            .map(word -> word.group())
                            .filter(EMPTY_WORDS::containsKey)
                            .map(
                                word ->
                                    at(source, type.line())
                                        + type.name()
                                        + " holds the word "
                                        + word
                                        + "; "
                                        + EMPTY_WORDS.get(word))));
  }

  @Test
  void nothingIsLeftForLater() {
    complaints(eachLine(LEFT_OVER, "a mark of unfinished work; finish it, or drop the mark"));
  }

  @Test
  void linesHaveNoTabsAndNoSpacesAtTheirEnd() {
    complaints(eachLine(Pattern.compile("\t"), "a tab; write spaces, or \\t in a text"));
    complaints(eachLine(Pattern.compile("\\s+$"), "spaces at the end; delete them"));
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    TreeSet<Path> packages = new TreeSet<>();
    SOURCES.forEach(source -> packages.add(source.path().getParent()));
    List<String> complaints = new ArrayList<>();
    for (Path folder : packages) {
      Path info = folder.resolve("package-info.java");
      Path ofMain = Path.of(info.toString().replaceFirst("/test/", "/main/"));
      Path found = Files.exists(ROOT.resolve(info)) ? info : ofMain;
      if (!Files.exists(ROOT.resolve(found))) {
        complaints.add(info + ":1: is missing; say there what the package is for, @NullMarked");
      } else if (!Files.readString(ROOT.resolve(found)).contains("@NullMarked")) {
        complaints.add(found + ":1: the package is not @NullMarked; annotate it");
      }
    }
    assertThat(complaints).isEmpty();
  }

  private static Function<SourceFile, Stream<String>> eachLine(Pattern wrong, String remedy) {
    return source -> {
      List<String> found = new ArrayList<>();
      for (int i = 0; i < source.lines().size(); i++) {
        if (wrong.matcher(source.lines().get(i)).find()) {
          found.add(at(source, i + 1) + remedy);
        }
      }
      return found.stream();
    };
  }

  private static void complaints(Function<SourceFile, Stream<String>> rule) {
    assertThat(SOURCES.stream().flatMap(rule).toList()).isEmpty();
  }

  private static String at(SourceFile source, long line) {
    return source.path() + ":" + line + ": ";
  }

  /** The folder with the launcher, from wherever the tests were started. */
  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = Objects.requireNonNull(folder.getParent(), "no .mvn above the tests");
    }
    return folder;
  }
}
