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

  JsonObject answer(JsonObject content) {
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

  private static Pattern glob(String pattern) {
    String regex =
        pattern
            .codePoints()
            .mapToObj(
                c ->
                    switch (c) {
                      case '*' -> ".*";
                      case '?' -> ".";
                      default -> Pattern.quote(Character.toString(c));
                    })
            .collect(Collectors.joining());
    return Pattern.compile(regex, Pattern.DOTALL);
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
