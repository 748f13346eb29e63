package pinquire.dsl;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import pinquire.command.CommandException;
import pinquire.command.Place;
import pinquire.command.Suggestion;
import pinquire.command.Verb;

/** Tells what Java refuses to compile in terms of the cell a user wrote. */
final class JavaErrors {

  private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");
  private static final Pattern SYMBOL = Pattern.compile("symbol: +(\\w+) ((\\w+).*)");
  private static final Pattern OWNER = Pattern.compile("location: variable (\\w+) of type (.+)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  /** Errors that are about the one point where they are found. */
  private static final Pattern POINTS = Pattern.compile("\\.(cant\\.resolve|missing\\.ret)");

  /** What stands before the name where a class is declared. */
  private static final Pattern HEADER =
      Pattern.compile("(?:\\w+\\s+)*?(?:class|interface|enum|record)\\s+(?=\\w)");

  private final JavaPiece piece;
  private final String source;
  private final Set<String> variables;

  /**
   * The errors of one piece.
   *
   * @param variables the names that exist
   */
  JavaErrors(JavaPiece piece, Set<String> variables) {
    this.piece = piece;
    this.source = piece.source();
    this.variables = variables;
  }

  /** The first thing that the compiler refused. */
  CommandException refused(List<Diag> found) {
    return found.stream()
        .filter(Diag::isError)
        .findFirst()
        .map(this::mistake)
        .orElseGet(() -> new CommandException(place(0, 1), "Java cannot read this", ""));
  }

  private CommandException mistake(Diag error) {
    List<String> told = plain(String.valueOf(error.getMessage(Locale.ROOT)));
    Place place = place(error);
    String all = String.join("\n", told);
    Matcher symbol = SYMBOL.matcher(all);
    if (symbol.find()) {
      Matcher owner = OWNER.matcher(all);
      String hint = owner.find() ? owner.group(1) + " is a " + owner.group(2) : "";
      return unknown(symbol.group(1), symbol.group(2), symbol.group(3), place, hint);
    }
    List<String> more = told.stream().skip(1).filter(t -> !t.startsWith("location:")).toList();
    return open(error).orElseGet(() -> new CommandException(place, told.get(0), "", more));
  }

  /** The bracket that is never closed, where the text ends too early. */
  private Optional<CommandException> open(Diag error) {
    Cell cell = piece.cell();
    return String.valueOf(error.getCode()).endsWith(".premature.eof")
        ? OperandErrors.open(cell.name(), GroovyTokens.cut(cell.source()).tokens())
        : Optional.empty();
  }

  /**
   * Something that is still missing at the end of the cell.
   *
   * @param missing as JShell tells it: {@code class Folo}, {@code method twice(int)}
   */
  CommandException missing(String missing) {
    int blank = missing.indexOf(' ');
    String signature = missing.substring(blank + 1);
    String name = signature.replaceFirst("\\W.*", "");
    Matcher word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(source);
    Place place = word.find() ? place(word.start(), word.end()) : place(0, 1);
    return unknown(missing.substring(0, blank), signature, name, place, "");
  }

  private CommandException unknown(
      String kind, String signature, String name, Place place, String otherwise) {
    boolean verb = Verb.of(name).isPresent();
    String meant =
        kind.equals("variable")
            ? Suggestion.among(name, variables).map(n -> "did you mean '" + n + "'?").orElse("")
            : "";
    String hint = meant.isEmpty() ? otherwise : meant;
    return new CommandException(
        place,
        "unknown " + kind + " '" + signature + "'",
        verb && otherwise.isEmpty() ? "commands are said in Groovy" : hint);
  }

  /** Lines without the packages of classes and what JShell puts around names. */
  private static List<String> plain(String message) {
    String named = PACKAGES.matcher(JavaClasses.asWritten(message)).replaceAll("");
    return named
        .replace("in class  ", "")
        .lines()
        .map(l -> l.strip().replaceAll(" {2,}", " "))
        .filter(l -> !l.isEmpty())
        .toList();
  }

  /** The characters meant: all of an expression; the name alone of what is unknown or a class. */
  private Place place(Diag error) {
    int from = (int) error.getStartPosition();
    int to = (int) error.getEndPosition();
    int at = (int) error.getPosition();
    boolean whole = from < to && source.substring(from, to).indexOf('\n') < 0;
    boolean point = POINTS.matcher(String.valueOf(error.getCode())).find();
    return whole && !point && !header(at).lookingAt() ? place(from, to) : word(at);
  }

  private Matcher header(int at) {
    return HEADER.matcher(source).region(at, source.length());
  }

  private Place word(int at) {
    Matcher header = header(at);
    boolean selects = at + 1 < source.length() && source.charAt(at) == '.';
    int from = header.lookingAt() ? header.end() : selects ? at + 1 : at;
    Matcher word = WORD.matcher(source).region(from, source.length());
    return place(from, word.lookingAt() ? word.end() : from + 1);
  }

  private Place place(int from, int to) {
    return piece.place(from, to);
  }
}
