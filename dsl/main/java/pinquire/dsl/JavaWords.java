package pinquire.dsl;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import pinquire.dsl.Completeness.Status;
import pinquire.dsl.Completion.Item;

/** What JShell knows about a Java cell that is being written; nothing is compiled or run. */
final class JavaWords {

  private final SourceCodeAnalysis analysis;

  JavaWords(SourceCodeAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * What JShell proposes at the end of a text, what would fit there first. It reads all of the text
   * as the body of a method, which knows the variables above, or else the last piece alone.
   */
  Completion complete(String before) {
    String text = before.replace('\r', ' ');
    Completion inBody = complete(text, JavaShell.begin(text, 0));
    return inBody.items().isEmpty() ? complete(text, lastPiece(text)) : inBody;
  }

  private Completion complete(String text, int from) {
    int[] anchor = new int[1];
    List<Suggestion> suggestions =
        analysis.completionSuggestions(text.substring(from), text.length() - from, anchor);
    List<Item> items =
        suggestions.stream()
            .sorted(Comparator.comparing(suggestion -> !suggestion.matchesType()))
            .map(Suggestion::continuation)
            .distinct()
            .map(word -> new Item(word, word.contains("(") ? "method" : "java", ""))
            .toList();
    return new Completion(from + anchor[0], text.length(), items);
  }

  /** How what is named at the end of a text is declared. */
  Optional<Display> inspect(String before) {
    String text = before.replace('\r', ' ');
    int at = lastPiece(text);
    String declarations =
        analysis.documentation(text.substring(at), text.length() - at, false).stream()
            .map(documentation -> documentation.signature() + "\n")
            .distinct()
            .collect(Collectors.joining());
    return declarations.isEmpty() ? Optional.empty() : Optional.of(Display.text(declarations));
  }

  /** Where the piece begins that the text ends in. */
  private int lastPiece(String text) {
    int at = JavaShell.begin(text, 0);
    while (true) {
      CompletionInfo next = analysis.analyzeCompletion(text.substring(at));
      if (!next.completeness().isComplete() || next.remaining().isBlank()) {
        return at;
      }
      at = JavaShell.begin(text, text.length() - next.remaining().length());
    }
  }

  /** Whether a text can be compiled as it stands. */
  Completeness completeness(String source) {
    String rest = source.replace('\r', ' ');
    while (!rest.isBlank()) {
      CompletionInfo next = analysis.analyzeCompletion(rest);
      switch (next.completeness()) {
        case COMPLETE, COMPLETE_WITH_SEMI -> rest = next.remaining();
        case EMPTY -> rest = "";
        case UNKNOWN -> {
          return new Completeness(Status.INVALID, "");
        }
        case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> {
          return GroovyCompleteness.waiting(source);
        }
      }
    }
    return new Completeness(Status.COMPLETE, "");
  }
}
