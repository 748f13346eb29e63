package pinquire.notebook;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pinquire.command.Suggestion;

/**
 * Values from outside for what a notebook leaves open, by papermill's convention: a cell tagged
 * {@code parameters} sets defaults, and one tagged {@code injected-parameters} comes after it with
 * the values given. Immutable.
 */
public final class NotebookParameters {

  private static final String DEFAULTS = "parameters";
  private static final String INJECTED = "injected-parameters";

  private static final Pattern GIVEN = Pattern.compile("(?s)([A-Za-z_]\\w*)=(.*)");

  /** What a cell of defaults sets, with a type before it or none. */
  private static final Pattern SET =
      Pattern.compile(
          "(?m)(?:^|;)[ \\t]*(?:[\\w.<>\\[\\]]+[ \\t]+)*([A-Za-z_]\\w*)[ \\t]*=(?![=~])");

  private final Map<String, ParameterValue> values = new LinkedHashMap<>();

  /**
   * Reads values as they are given on a command line; of several for one name the last counts.
   *
   * @param typed each {@code name=value}; the value's type is read off its looks
   * @param raw each {@code name=value}; the value is a text
   * @throws NotebookException when one has no name or no value
   */
  public static NotebookParameters of(List<String> typed, List<String> raw)
      throws NotebookException {
    NotebookParameters parameters = new NotebookParameters();
    for (String given : typed) {
      Matcher parts = parts("-p", given);
      parameters.values.put(parts.group(1), ParameterValue.typed(parts.group(2)));
    }
    for (String given : raw) {
      Matcher parts = parts("-r", given);
      parameters.values.put(parts.group(1), ParameterValue.raw(parts.group(2)));
    }
    return parameters;
  }

  private static Matcher parts(String option, String given) throws NotebookException {
    Matcher parts = GIVEN.matcher(given);
    if (!parts.matches()) {
      throw new NotebookException(
          option + " " + given + ": NAME=VALUE was expected, such as pages=8");
    }
    return parts;
  }

  private NotebookParameters() {}

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The cell that sets them. */
  public String source() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + " = " + entry.getValue().groovy())
        .collect(Collectors.joining("\n", "// Parameters\n", ""));
  }

  /** Whether the notebook says which parameters it has; if not, they are set before all else. */
  public static boolean areDeclaredIn(Notebook notebook) {
    return tagged(notebook.cells(), DEFAULTS).isPresent();
  }

  /**
   * The notebook with these values: in place of those injected earlier, else after the defaults,
   * else at the top.
   *
   * @throws NotebookException when the defaults do not set one of the names
   */
  public Notebook into(Notebook notebook) throws NotebookException {
    if (values.isEmpty()) {
      return notebook;
    }
    List<NotebookCell> cells = new ArrayList<>(notebook.cells());
    Optional<Integer> defaults = tagged(cells, DEFAULTS);
    if (defaults.isPresent()) {
      refuseUnknown(cells, defaults.get());
    }
    Optional<Integer> earlier = tagged(cells, INJECTED);
    int at = earlier.or(() -> defaults.map(index -> index + 1)).orElse(0);
    if (earlier.isPresent()) {
      cells.remove(at);
    }
    cells.add(at, NotebookCell.fresh(freeId(cells), source(), INJECTED));
    JsonObject json = new JsonObject();
    values.forEach((name, value) -> json.add(name, value.json()));
    return notebook.with(cells).withParameters(json);
  }

  private void refuseUnknown(List<NotebookCell> cells, int defaults) throws NotebookException {
    List<String> known =
        SET.matcher(cells.get(defaults).source()).results().map(m -> m.group(1)).toList();
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        long number = cells.subList(0, defaults + 1).stream().filter(NotebookCell::hasCode).count();
        String sets = known.isEmpty() ? "nothing" : String.join(", ", known);
        String meant =
            Suggestion.among(name, known).map(near -> "; did you mean '" + near + "'?").orElse("");
        throw new NotebookException(
            "no parameter '"
                + name
                + "': cell "
                + number
                + ", tagged parameters, sets "
                + sets
                + meant);
      }
    }
  }

  private static Optional<Integer> tagged(List<NotebookCell> cells, String tag) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).isTagged(tag)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static String freeId(List<NotebookCell> cells) {
    List<String> taken = cells.stream().map(NotebookCell::id).toList();
    String id = INJECTED;
    while (taken.contains(id)) {
      id += "x";
    }
    return id;
  }
}
