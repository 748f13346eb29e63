package pinquire.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pinquire.command.Place;
import pinquire.command.Sentence;
import pinquire.command.Token;
import pinquire.command.Token.Kind;

/** What both readers see in the tokens of an operand. */
final class Phrases {

  private Phrases() {}

  static Place place(Cell cell, List<Token> written) {
    return Sentence.place(
        cell.name(), cell.source(), written.get(0), written.get(written.size() - 1));
  }

  /** The pieces between commas outside of brackets; a list in brackets is not cut. */
  static List<List<Token>> pieces(List<Token> written) {
    List<List<Token>> pieces = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < written.size(); i++) {
      Token token = written.get(i);
      depth += token.is(Kind.OPEN) ? 1 : token.is(Kind.CLOSE) ? -1 : 0;
      if (depth == 0 && token.is(",")) {
        pieces.add(written.subList(from, i));
        from = i + 1;
      }
    }
    pieces.add(written.subList(from, written.size()));
    return pieces;
  }

  /** What was written, to the letter. */
  static String text(Cell cell, List<Token> written) {
    return cell.source().substring(written.get(0).offset(), written.get(written.size() - 1).end());
  }

  /** A name without quotes: a word, or words and numbers joined by {@code -}. */
  static Optional<String> bareName(List<Token> written) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < written.size(); i++) {
      Token token = written.get(i);
      boolean word = token.is(Kind.WORD) || (i > 0 && token.is(Kind.NUMBER));
      boolean fits = (i % 2 == 0) ? word : token.is("-");
      if (!fits || (i > 0 && token.spaced())) {
        return Optional.empty();
      }
      name.append(token.text());
    }
    return written.size() % 2 == 1 ? Optional.of(name.toString()) : Optional.empty();
  }
}
