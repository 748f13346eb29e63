package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pinquire.command.Operand;
import pinquire.command.Verb;
import pinquire.report.Table.Cell;
import pinquire.report.Table.Head;
import pinquire.report.Table.Kind;
import pinquire.report.Table.Row;

/** What can be said, told from the one declaration of the vocabulary. */
public final class Reference {

  private static final Pattern OPERAND = Pattern.compile("[A-Z]+");

  private Reference() {}

  /** Every verb: its meaning and how it is said. */
  public static Report help() {
    return new VerbsHelp();
  }

  /**
   * All about one verb: how it is said, what it means, the Linux call, its operands, an example.
   */
  public static Report help(Verb verb) {
    return new VerbHelp(verb);
  }

  /** The text of {@code docs/COMMANDS.md}. */
  public static String markdown() {
    return CommandsPage.text();
  }

  /** The operands in a usage, in order, each once. */
  static List<Operand> operands(Verb verb) {
    Set<Operand> operands = new LinkedHashSet<>();
    Matcher word = OPERAND.matcher(verb.usage());
    while (word.find()) {
      operands.add(Operand.valueOf(word.group()));
    }
    return List.copyOf(operands);
  }

  /** A sentence: {@code Hold pages for a device.} */
  static String sentence(String meaning) {
    return Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1) + ".";
  }

  private static String json(Verb verb) {
    JsonObject object = StateJson.object("verb");
    object.addProperty("verb", verb.word());
    object.addProperty("usage", verb.usage());
    object.addProperty("meaning", verb.meaning());
    object.addProperty("linux", verb.linux());
    object.addProperty("example", verb.example());
    return object.toString();
  }

  private record VerbsHelp() implements Report {

    private static final Phrase END =
        Phrase.of(Phrase.code("help VERB"), Phrase.plain(" tells all about one verb."));

    @Override
    public String text() {
      int width = Verb.words().stream().mapToInt(String::length).max().orElse(0) + 2;
      List<String> lines = new ArrayList<>();
      for (Verb verb : Verb.values()) {
        String blanks = " ".repeat(width - verb.word().length());
        lines.addAll(Lines.fill(verb.word() + blanks + verb.meaning(), width));
        lines.addAll(Lines.usage(" ".repeat(width), verb.usage(), width + 2));
      }
      lines.add("");
      lines.add(END.text());
      return Lines.text(lines);
    }

    @Override
    public String html() {
      String items =
          Arrays.stream(Verb.values())
              .map(
                  v ->
                      Style.element(
                          "li",
                          Style.ITEM,
                          Phrase.code(v.usage()).html()
                              + "<br/>"
                              + Phrase.plain(v.meaning()).html()))
              .collect(Collectors.joining());
      return Style.element("ul", Style.LIST, items)
          + Style.element("p", Style.PARAGRAPH, END.html());
    }

    @Override
    public List<String> json() {
      return Arrays.stream(Verb.values()).map(Reference::json).toList();
    }
  }

  private record VerbHelp(Verb verb) implements Report {

    @Override
    public String text() {
      List<String> lines = new ArrayList<>(Lines.usage("", verb.usage(), 2));
      lines.add("");
      lines.addAll(Lines.fill(meaning(), 0));
      if (!operands(verb).isEmpty()) {
        lines.add("");
        lines.addAll(TextTable.lines(operandTable()));
      }
      lines.add("");
      lines.add("Example: " + verb.example());
      return Lines.text(lines);
    }

    @Override
    public String html() {
      String operands = operands(verb).isEmpty() ? "" : HtmlTable.of(operandTable());
      return Style.element("p", Style.PARAGRAPH, Phrase.code(verb.usage()).html())
          + Style.element("p", Style.PARAGRAPH, Phrase.plain(meaning()).html())
          + operands
          + Style.element("p", Style.PARAGRAPH, "Example: " + Phrase.code(verb.example()).html());
    }

    private String meaning() {
      return sentence(verb.meaning())
          + (verb.linux().isEmpty() ? "" : " In Linux: " + verb.linux() + ".")
          + (verb.givesValue() ? " It gives a value." : "");
    }

    private Table operandTable() {
      List<Head> heads =
          List.of(
              new Head("operand", Kind.SIGN),
              new Head("what it is", Kind.PROSE),
              new Head("such as", Kind.SIGN));
      List<Row> rows =
          operands(verb).stream()
              .map(o -> List.of(o.name(), o.meaning(), o.example()))
              .map(cells -> Row.of(cells.stream().map(Cell::of).toList()))
              .toList();
      return new Table(Phrase.NONE, heads, rows, false, List.of(), List.of());
    }

    @Override
    public List<String> json() {
      return List.of(Reference.json(verb));
    }
  }
}
