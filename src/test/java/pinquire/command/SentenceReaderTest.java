package pinquire.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pinquire.command.Token.Kind;

/** The shape of a command: its words, and which tokens belong to which operand. */
class SentenceReaderTest {

  private static final Pattern TOKEN =
      Pattern.compile("(\\w+)|('[^']*')|([\\[({])|([\\])}])|(;)|(\\.\\.|==|->|[-+*.,?:])");
  private static final List<Kind> KINDS =
      List.of(Kind.WORD, Kind.STRING, Kind.OPEN, Kind.CLOSE, Kind.END, Kind.OPERATOR);

  private static List<Token> cut(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find()) {
      int group = 1;
      while (matcher.group(group) == null) {
        group++;
      }
      String written = matcher.group();
      Kind kind = written.matches("\\d+") ? Kind.NUMBER : KINDS.get(group - 1);
      int at = matcher.start();
      tokens.add(new Token(kind, written, 1, at + 1, at, written.length(), at > end));
      end = matcher.end();
    }
    return tokens;
  }

  /** The operands with their keys. */
  private static String shape(String text) {
    List<Token> tokens = cut(text);
    Sentence sentence = SentenceReader.read("t", tokens, 0);
    return sentence.phrases().stream()
        .map(p -> p.key() + "{" + Sentence.text(text, tokens.get(p.from()), tokens.get(p.to() - 1)))
        .collect(Collectors.joining("} ", "", sentence.phrases().isEmpty() ? "" : "}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "pin pages 0..3                     | pages{0..3}",
        "pin page i + 1 as nic              | page{i + 1} as{nic}",
        "pin pages 0, 2, 5 by p0            | pages{0, 2, 5} by{p0}",
        "pin pages pages                    | pages{pages}",
        "pin pages of of of                 | pages{of} of{of}",
        "pin pages f(a as b) as nic         | pages{f(a as b)} as{nic}",
        "pin pages x.all { it of y } of f   | pages{x.all { it of y }} of{f}",
        "pin page a ? b : c as d            | page{a ? b : c} as{d}",
        "pin page new X() as d              | page{new X()} as{d}",
        "expect page 2 == 7                 | page{2} =={7}",
        "expect page i + 1 pte == a == b    | page{i + 1} =={a == b}",
        "expect page (a == b) == 1          | page{(a == b)} =={1}",
        "design linux-6                     | design{linux-6}",
        "map file by p1 pages 4             | by{p1} pages{4}",
        "map file 'g' pages 4               | file{'g'} pages{4}",
        "truncate to 4; fsync               | to{4}",
        "pin page 2 } fsync                 | page{2}",
        "help pin                           | help{pin}"
      })
  void operandsGoOnAsExpressionsDo(String text, String shape) {
    assertThat(shape(text)).isEqualTo(shape);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "pinn pages 0 | 1 | unknown verb 'pinn' | did you mean 'pin'?",
        "2 | 1 | a command starts with a verb, not with '2' | help lists the verbs",
        "frobnicate 2 | 1 | unknown verb 'frobnicate' | help lists the verbs",
        "pin | 1 | pin wants page PAGE or pages PAGES | such as: pin pages 0..3",
        "pin page | 5 | page wants a page number | such as: page 2",
        "pin pages 1 as nic by | 20 | by wants a process | such as: by p0",
        "pin pagse 0..3 | 5 | unexpected word 'pagse' | did you mean 'pages'?",
        "dma writ | 5 | unexpected word 'writ' | did you mean 'write'?",
        "pin page 0 in f | 12 | unexpected word 'in' | possible here: of, to, longterm, as, by",
        "pin page 0 'f' | 12 | unexpected 'f' | possible here: of, to, longterm, as, by",
        "fsync file f now | 14 | 'now' is left over | the command is complete before it",
        "review form 'x.pin' | 8 | unexpected word 'form' | did you mean 'from'?",
        "expect page 2 | 13 | expect wants == VALUE | such as: expect page 0 == 0",
        "pin pages (0 | 11 | '(' is not closed | its end is missing"
      })
  void aWrongWordIsToldWithItsPlace(String text, int column, String problem, String hint) {
    CommandException mistake =
        catchThrowableOfType(CommandException.class, () -> SentenceReader.read("t", cut(text), 0));
    assertThat(mistake.problem()).isEqualTo(problem);
    assertThat(mistake.hint()).isEqualTo(hint);
    assertThat(mistake.place()).isNotNull().extracting(Place::column).isEqualTo(column);
  }
}
