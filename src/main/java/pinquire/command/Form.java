package pinquire.command;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import pinquire.command.Command.Argument;
import pinquire.command.Usage.Option;
import pinquire.command.Usage.Slot;
import pinquire.command.Usage.Word;

/**
 * A way to say a verb along its usage, about page 0, file f, process p0 and device d0.
 *
 * @param usage what may still be said
 * @param key the last word said
 */
record Form(
    Verb verb,
    Usage usage,
    Set<String> words,
    Map<String, Argument> arguments,
    String key,
    String text) {

  /**
   * Every way to say no more than must be said, and each of them with one more word, or words that
   * belong together, that need no operand; the shortest first.
   */
  static List<Command> of(Verb verb) {
    Form begun = new Form(verb, Usage.of(verb), Set.of(), Map.of(), verb.word(), verb.word());
    return begun
        .finished()
        .sorted(Comparator.comparingInt(Form::length))
        .map(Form::command)
        .toList();
  }

  private int length() {
    return words.size() + arguments.size();
  }

  private Command command() {
    return new Command(verb, words, arguments, Place.NOWHERE, text);
  }

  private Stream<Form> finished() {
    if (!usage.canEnd()) {
      return usage.options().stream().flatMap(option -> with(option).finished());
    }
    Stream<Form> longer =
        usage.options().stream()
            .filter(option -> option.part() instanceof Word)
            .map(this::with)
            .flatMap(Form::ended);
    return Stream.concat(Stream.of(this), longer);
  }

  /** This one with the words without which it cannot end; none where that takes an operand. */
  private Stream<Form> ended() {
    if (usage.canEnd()) {
      return Stream.of(this);
    }
    return usage.options().stream()
        .filter(option -> option.part() instanceof Word)
        .map(this::with)
        .flatMap(Form::ended);
  }

  private Form with(Option option) {
    return option.part() instanceof Slot slot
        ? with(option, slot.operand())
        : with(option, option.part().toString());
  }

  private Form with(Option option, String word) {
    Set<String> more = new LinkedHashSet<>(words);
    more.add(word);
    return new Form(verb, option.after(), more, arguments, word, text + " " + word);
  }

  private Form with(Option option, Operand operand) {
    Object value = value(operand);
    Map<String, Argument> more = new LinkedHashMap<>(arguments);
    more.put(key, new Argument(operand, value, Place.NOWHERE));
    String written = value instanceof List<?> list ? list.get(0).toString() : value.toString();
    return new Form(verb, option.after(), words, more, key, text + " " + written);
  }

  private static Object value(Operand operand) {
    return switch (operand) {
      case PAGE, COUNT, VALUE -> 0;
      case PAGES -> List.of(0);
      case FILE -> "f";
      case DEVICE -> "d0";
      case PROCESS -> "p0";
      case RUN, SCENARIO, REVIEW, TEXT -> operand.example();
      case DESIGNS, PROPERTIES, SCENARIOS ->
          List.of(operand.example().replace("'", "").split(", "));
      case DESIGN, NAME, STOCK, FILESYSTEM, PROPERTY, VERB, STEP, PAUSED, SCRIPT, OUTPUT ->
          operand.example().replace("'", "");
    };
  }
}
