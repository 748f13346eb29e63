package pinquire.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The structure of a verb's {@link Verb#usage()}, and how far a sentence has got in it: what is
 * left to say.
 */
public record Usage(List<Part> rest) {

  private static final Pattern SIGN = Pattern.compile("[\\[\\]()|]|[^\\s\\[\\]()|]+");
  private static final Map<Verb, Usage> ALL = new EnumMap<>(Verb.class);

  static {
    for (Verb verb : Verb.values()) {
      ALL.put(verb, parse(verb.usage()));
    }
  }

  public Usage {
    rest = List.copyOf(rest);
  }

  /** A part of a usage. */
  public sealed interface Part {}

  /** A word to be said as it stands; {@code ==} is one. */
  public record Word(String text) implements Part {
    @Override
    public String toString() {
      return text;
    }
  }

  /** A place for an operand. */
  public record Slot(Operand operand) implements Part {
    @Override
    public String toString() {
      return operand.name();
    }
  }

  /** One of several ways to go on, or, when optional, none of them. */
  public record Choice(boolean optional, List<List<Part>> ways) implements Part {
    public Choice {
      ways = List.copyOf(ways);
    }

    boolean startsWithSlot() {
      return ways.stream().anyMatch(w -> w.get(0) instanceof Slot);
    }
  }

  /** A part that may come next, and what is left after it. */
  public record Option(Part part, Usage after) {}

  /** All that may follow the verb. */
  public static Usage of(Verb verb) {
    Usage usage = ALL.get(verb);
    if (usage == null) {
      throw new AssertionError(verb);
    }
    return usage;
  }

  /** Whether the sentence is complete here. */
  public boolean canEnd() {
    return rest.stream().allMatch(p -> p instanceof Choice c && c.optional());
  }

  /** Every part that may come next, in the order of the usage. */
  public List<Option> options() {
    return options(rest);
  }

  /** The words that may come next. */
  public List<String> words() {
    return options().stream()
        .map(Option::part)
        .filter(Word.class::isInstance)
        .map(Part::toString)
        .distinct()
        .toList();
  }

  /** The shortest ways to go on, such as {@code page PAGE or pages PAGES}. */
  public String wanted() {
    List<Option> needed = canEnd() ? options() : options(required());
    return needed.stream().map(Usage::start).distinct().collect(Collectors.joining(" or "));
  }

  private List<Part> required() {
    return rest.stream().dropWhile(p -> p instanceof Choice c && c.optional()).toList();
  }

  private static String start(Option option) {
    List<Part> next = option.after().rest();
    boolean operandFollows =
        option.part() instanceof Word && !next.isEmpty() && next.get(0) instanceof Slot;
    return operandFollows ? option.part() + " " + next.get(0) : option.part().toString();
  }

  private static List<Option> options(List<Part> rest) {
    if (rest.isEmpty()) {
      return List.of();
    }
    if (!(rest.get(0) instanceof Choice first)) {
      return List.of(new Option(rest.get(0), new Usage(rest.subList(1, rest.size()))));
    }
    if (!first.optional()) {
      return ways(first, rest.subList(1, rest.size()));
    }
    return optional(rest);
  }

  /** Optional parts that follow each other come in any order. */
  private static List<Option> optional(List<Part> rest) {
    int run = 0;
    while (run < rest.size() && rest.get(run) instanceof Choice c && c.optional()) {
      run++;
    }
    List<Part> tail = rest.subList(run, rest.size());
    List<Option> found = new ArrayList<>();
    for (int taken = 0; taken < run; taken++) {
      found.addAll(ways((Choice) rest.get(taken), without(rest, taken, run)));
    }
    found.addAll(options(tail));
    return found;
  }

  /** An operand alone in brackets belongs to the word before it, so it cannot come later. */
  private static List<Part> without(List<Part> rest, int taken, int run) {
    List<Part> left = new ArrayList<>();
    for (int i = 0; i < rest.size(); i++) {
      if (i >= run || (i != taken && !((Choice) rest.get(i)).startsWithSlot())) {
        left.add(rest.get(i));
      }
    }
    return left;
  }

  private static List<Option> ways(Choice choice, List<Part> tail) {
    List<Option> found = new ArrayList<>();
    for (List<Part> way : choice.ways()) {
      List<Part> joined = new ArrayList<>(way);
      joined.addAll(tail);
      found.addAll(options(joined));
    }
    return found;
  }

  private static Usage parse(String notation) {
    Deque<String> signs = new ArrayDeque<>();
    SIGN.matcher(notation).results().forEach(m -> signs.add(m.group()));
    signs.remove();
    return new Usage(sequence(signs));
  }

  private static List<Part> sequence(Deque<String> signs) {
    List<Part> parts = new ArrayList<>();
    while (!signs.isEmpty() && !"|])".contains(signs.element())) {
      parts.add(part(signs));
    }
    return parts;
  }

  private static Part part(Deque<String> signs) {
    String sign = signs.remove();
    if (sign.equals("[") || sign.equals("(")) {
      List<List<Part>> ways = new ArrayList<>();
      do {
        ways.add(sequence(signs));
      } while (signs.remove().equals("|"));
      return new Choice(sign.equals("["), ways);
    }
    return Character.isUpperCase(sign.charAt(0)) ? new Slot(Operand.valueOf(sign)) : new Word(sign);
  }
}
