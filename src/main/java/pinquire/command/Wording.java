package pinquire.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import pinquire.command.Command.Argument;
import pinquire.command.Usage.Option;
import pinquire.command.Usage.Slot;
import pinquire.design.Design;

/**
 * A command as it can be said again anywhere: along its verb's usage, every operand a plain value.
 */
final class Wording {

  private static final Pattern BARE =
      Pattern.compile("[A-Za-z_]\\w*(-([A-Za-z_]\\w*|\\d+(\\.\\d+)?))*");
  private static final Pattern PLAIN = Pattern.compile("[^'\"\\\\|$\\v]+");

  private final Verb verb;
  private final StringBuilder text;
  private final Set<String> words;
  private final Map<String, Argument> arguments;
  private Usage usage;
  private String key;

  private Wording(Command command) {
    verb = command.verb();
    text = new StringBuilder(verb.word());
    words = new LinkedHashSet<>(command.words());
    arguments = new LinkedHashMap<>(command.arguments());
    usage = Usage.of(verb);
    key = verb.word();
  }

  /** {@code pin pages 0..3 as nic}. */
  static String of(Command command) {
    return new Wording(command).written();
  }

  /** Whether every name in it can be written. */
  static boolean isPlain(Command command) {
    return command.arguments().values().stream()
        .map(Argument::value)
        .allMatch(v -> !(name(v) instanceof String name) || PLAIN.matcher(name).matches());
  }

  private String written() {
    Optional<Option> next = next();
    while (next.isPresent()) {
      usage = next.get().after();
      text.append(' ').append(piece(next.get()));
      next = next();
    }
    return text.toString();
  }

  private Optional<Option> next() {
    return usage.options().stream().filter(this::isSaid).findFirst();
  }

  private boolean isSaid(Option option) {
    return option.part() instanceof Slot
        ? arguments.containsKey(key)
        : words.contains(option.part().toString());
  }

  private String piece(Option option) {
    if (option.part() instanceof Slot) {
      Argument argument = arguments.remove(key);
      return argument == null ? "" : value(argument.value());
    }
    key = option.part().toString();
    words.remove(key);
    return key;
  }

  private String value(Object value) {
    if (value instanceof List<?> numbers) {
      return ranges(numbers.stream().map(number -> (Integer) number).toList());
    }
    if (name(value) instanceof String name) {
      boolean meansMore = List.of(verb.usage().split("\\W+")).contains(name);
      return BARE.matcher(name).matches() && !meansMore ? name : "'" + name + "'";
    }
    return value.toString();
  }

  /** A name, or a value that is none. */
  private static Object name(Object value) {
    return value instanceof Design design ? design.name() : value;
  }

  /** {@code 0..2, 5}. */
  private static String ranges(List<Integer> numbers) {
    List<String> ranges = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= numbers.size(); i++) {
      if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
        String last = i - 1 == from ? "" : ".." + numbers.get(i - 1);
        ranges.add(numbers.get(from) + last);
        from = i;
      }
    }
    return String.join(", ", ranges);
  }
}
