package pinquire.dsl;

import groovy.lang.Binding;
import groovy.lang.Closure;
import groovy.lang.MissingPropertyException;
import groovy.lang.Range;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.jspecify.annotations.Nullable;
import pinquire.command.Command;
import pinquire.command.Command.Argument;
import pinquire.command.CommandException;
import pinquire.command.Operand;
import pinquire.command.Place;
import pinquire.command.Sentence;
import pinquire.command.Sentence.Phrase;
import pinquire.command.Token;
import pinquire.command.Verb;

/** Says the commands of one cell while it runs. */
final class Speech {

  private final Rewritten cell;
  private final String file;
  private final Transcript transcript;
  private final Binding binding;
  private final Map<String, CellScript> methods;
  private boolean answered;

  /**
   * The speech of a cell.
   *
   * @param file the file name that its classes carry in stack traces
   * @param methods the scripts of the session that define a method, by its name
   */
  Speech(
      Rewritten cell,
      String file,
      Transcript transcript,
      Binding binding,
      Map<String, CellScript> methods) {
    this.cell = cell;
    this.file = file;
    this.transcript = transcript;
    this.binding = binding;
    this.methods = methods;
  }

  Binding binding() {
    return binding;
  }

  Optional<CellScript> owner(String method) {
    return Optional.ofNullable(methods.get(method));
  }

  /** Whether the last thing asked for here was a command, and not a variable of its name. */
  boolean answered() {
    return answered;
  }

  @Nullable Object say(int number, List<?> values) {
    Sentence sentence = cell.sentences().get(number);
    Map<String, Argument> arguments = new LinkedHashMap<>();
    for (int i = 0; i < sentence.phrases().size(); i++) {
      Phrase phrase = sentence.phrases().get(i);
      Place place = Phrases.place(cell.cell(), cell.tokens().subList(phrase.from(), phrase.to()));
      arguments.put(phrase.key(), argument(phrase.operand(), values.get(i), place));
    }
    Token first = cell.tokens().get(sentence.from());
    Token last = cell.tokens().get(sentence.to() - 1);
    String text = Sentence.text(cell.cell().source(), first, last);
    return say(
        new Command(sentence.verb(), sentence.words(), arguments, cell.place(sentence), text));
  }

  private static Argument argument(Operand operand, @Nullable Object value, Place place) {
    if (operand == Operand.PAGES && value instanceof List<?> written) {
      forwards(value, place);
      for (Object part : written) {
        forwards(part, place);
      }
      Object single = written.size() == 1 ? written.get(0) : null;
      boolean list = single instanceof List<?>;
      return Values.argument(operand, list ? single : written, place);
    }
    return Values.argument(operand, value, place);
  }

  private static void forwards(@Nullable Object part, Place place) {
    if (part instanceof Range<?> range && range.isReverse()) {
      throw Values.backwards(
          place, String.valueOf((Object) range.getTo()), String.valueOf((Object) range.getFrom()));
    }
  }

  private @Nullable Object say(Command command) {
    Interruption.check();
    try {
      Object value = transcript.say(command);
      answered = true;
      return value;
    } catch (CommandException mistake) {
      throw mistake.at(command.place());
    }
  }

  @Nullable Object bare(int number) {
    String word = cell.sentences().get(number).verb().word();
    return binding.hasVariable(word) ? variable(binding.getVariable(word)) : say(number, List.of());
  }

  @Nullable Object bare(int number, Closure<?> value) {
    String word = cell.sentences().get(number).verb().word();
    try {
      return variable(value.call());
    } catch (MissingPropertyException missing) {
      if (!word.equals(missing.getProperty())) {
        throw missing;
      }
      return say(number, List.of());
    }
  }

  private @Nullable Object variable(@Nullable Object value) {
    answered = false;
    return value;
  }

  @Nullable Object name(String name) {
    return binding.hasVariable(name) ? binding.getVariable(name) : name;
  }

  /** A verb said as a method: {@code pin(pages: 0..3, as: 'nic')}. */
  @Nullable Object call(Verb verb, Object arguments) {
    MethodForm form = new MethodForm(verb, cell, callingLine());
    return say(form.command(InvokerHelper.asArray(arguments), Speech::argument));
  }

  private int callingLine() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(f -> file.equals(f.getFileName()))
                    .findFirst()
                    .map(StackWalker.StackFrame::getLineNumber)
                    .orElse(1));
  }
}
