package pinquire.jupyter;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.spencerpark.jupyter.messages.request.HistoryRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbered cells of this session; sessions before it are not kept. */
final class History {

  /** A cell's number, from 1; what it said; and the text of its value, if it had one. */
  private record Entry(int number, String input, @Nullable String output) {}

  private static final Map<String, ?> DEFAULTS =
      Map.of("n", Integer.MAX_VALUE, "stop", Integer.MAX_VALUE, "pattern", "*");

  private static final List<JsonElement> ACCESS =
      Stream.of("range", "tail", "search").<JsonElement>map(JsonPrimitive::new).toList();

  private final List<Entry> entries = new ArrayList<>();

  /** The number of the last cell; 0 before the first. */
  int count() {
    return entries.size();
  }

  /** Gives the cell the next number. */
  int add(String input) {
    entries.add(new Entry(count() + 1, input, null));
    return count();
  }

  /** Keeps what the last cell gave. */
  void gave(String output) {
    int last = count() - 1;
    entries.set(last, new Entry(count(), entries.get(last).input(), output));
  }

  /**
   * @throws IllegalArgumentException when the request does not say which cells it wants
   */
  JsonObject answer(JsonObject content) {
    JsonElement access = content.get("hist_access_type");
    if (access == null || !ACCESS.contains(access)) {
      throw new IllegalArgumentException("hist_access_type is " + access + "; it may be " + ACCESS);
    }
    HistoryRequest request = Json.read(content, HistoryRequest.class, DEFAULTS);
    JsonArray found = new JsonArray();
    found(request).forEach(entry -> found.add(tuple(entry, request.includeOutput())));
    JsonObject reply = new JsonObject();
    reply.add("history", found);
    return reply;
  }

  private List<Entry> found(HistoryRequest request) {
    if (request instanceof HistoryRequest.Range range) {
      return range(range);
    }
    if (request instanceof HistoryRequest.Search search) {
      return last(search.getMaxReturnLength(), matching(search));
    }
    return last(((HistoryRequest.Tail) request).getMaxReturnLength(), entries);
  }

  private List<Entry> range(HistoryRequest.Range range) {
    if (range.getSessionIndex() != 0) {
      return List.of();
    }
    return entries.stream()
        .filter(entry -> range.getStart() <= entry.number() && entry.number() < range.getStop())
        .toList();
  }

  private List<Entry> matching(HistoryRequest.Search search) {
    Pattern glob = glob(search.getPattern());
    Stream<Entry> matching =
        entries.stream().filter(entry -> glob.matcher(entry.input()).matches());
    return search.filterUnique() ? unique(matching) : matching.toList();
  }

  /** Of cells that say the same only the last. */
  private static List<Entry> unique(Stream<Entry> all) {
    Map<String, Entry> lastOfEach =
        all.collect(
            Collectors.toMap(Entry::input, Function.identity(), (a, b) -> b, LinkedHashMap::new));
    return lastOfEach.values().stream()
        .sorted((a, b) -> Integer.compare(a.number(), b.number()))
        .toList();
  }

  /**
   * A star takes as little as it can and keeps to that: what stands between two stars is best found
   * where it comes first, and trying on would take for ever on a pattern of many stars.
   */
  private static Pattern glob(String pattern) {
    String[] parts = pattern.split("\\*", -1);
    int last = parts.length - 1;
    StringBuilder regex = new StringBuilder(literal(parts[0]));
    for (int i = 1; i < last; i++) {
      regex.append("(?>.*?").append(literal(parts[i])).append(')');
    }
    if (last > 0) {
      regex.append(".*").append(literal(parts[last]));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private static String literal(String part) {
    return part.codePoints()
        .mapToObj(c -> c == '?' ? "." : Pattern.quote(Character.toString(c)))
        .collect(Collectors.joining());
  }

  private static List<Entry> last(int n, List<Entry> all) {
    return all.subList(Math.max(0, all.size() - Math.max(0, n)), all.size());
  }

  private static JsonArray tuple(Entry entry, boolean withOutput) {
    JsonElement said = new JsonPrimitive(entry.input());
    JsonArray tuple = new JsonArray();
    tuple.add(0);
    tuple.add(entry.number());
    tuple.add(withOutput ? pair(said, entry.output()) : said);
    return tuple;
  }

  private static JsonArray pair(JsonElement said, @Nullable String gave) {
    JsonArray pair = new JsonArray();
    pair.add(said);
    pair.add(gave == null ? JsonNull.INSTANCE : new JsonPrimitive(gave));
    return pair;
  }
}
