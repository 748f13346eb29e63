package pinquire.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pinquire.command.Operand;
import pinquire.command.Usage;
import pinquire.command.Usage.Option;
import pinquire.command.Usage.Slot;
import pinquire.command.Verb;

/** Makes scripts of every quality from a seed: valid ones, nearly valid ones and garbage. */
final class ScriptMaker {

  private static final List<String> PIECES =
      List.of(
          "pages",
          "page",
          "of",
          "as",
          "by",
          "to",
          "file",
          "all",
          "write",
          "==",
          "..",
          "..<",
          ",",
          "[",
          "]",
          "(",
          ")",
          "{",
          "}",
          ";",
          "\n",
          "'",
          "\"",
          "'nic'",
          "\"p${1}\"",
          "0",
          "7",
          "-1",
          "3.5",
          "//",
          "/*",
          "*/",
          "#",
          "x",
          "=",
          "->",
          "?",
          ":",
          ".",
          "def",
          "return",
          "if",
          "else",
          "it",
          "$",
          "\\",
          "\u00e9",
          "\ud83d\ude00",
          "\t",
          "new",
          "case",
          "@",
          "99999999999",
          "'''");
  private static final List<Verb> ON_MACHINE =
      Stream.of(Verb.values())
          .filter(verb -> !Set.of(Verb.MACHINE, Verb.DESIGN, Verb.RESET).contains(verb))
          .toList();

  private final SplittableRandom random;

  ScriptMaker(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Any script. */
  String next() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> commands();
      case 2 -> spoiled(commands());
      case 3 -> spoiled(spoiled(random.nextBoolean() ? commands() : groovy()));
      default -> garbage();
    };
  }

  /** Some commands that both readers take. */
  String commands() {
    String between = random.nextBoolean() ? "; " : "\n";
    String begin = random.nextBoolean() ? "" : "map file" + between + "pin pages 0..3" + between;
    return IntStream.rangeClosed(0, random.nextInt(4))
        .mapToObj(i -> command())
        .collect(Collectors.joining(between, begin, ""));
  }

  /** A command put together along its usage. */
  private String command() {
    return command(pick(List.of(Verb.values())));
  }

  /** One that goes on with the machine there is. */
  String commandOnMachine() {
    return command(pick(ON_MACHINE));
  }

  private String command(Verb verb) {
    List<String> said = new ArrayList<>(List.of(verb.word()));
    Usage usage = Usage.of(verb);
    while (!usage.canEnd() || (!usage.options().isEmpty() && random.nextInt(3) == 0)) {
      Option option = pick(usage.options());
      said.add(option.part() instanceof Slot slot ? value(slot.operand()) : "" + option.part());
      usage = option.after();
    }
    if (verb == Verb.SIMULATE && !said.contains("runs")) {
      said.add("runs 9"); // and not ten thousand
    }
    return String.join(" ", said);
  }

  private String value(Operand operand) {
    int page = random.nextInt(9);
    return switch (operand) {
      case PAGE, COUNT -> "" + page;
      case PAGES -> pick(List.of("0.." + page, page + ", 1", "[2, " + page + "]", "0..<" + page));
      case FILE -> pick(List.of("f", "'f'", "'g'", "\"h\""));
      case DEVICE -> pick(List.of("d0", "'nic'"));
      case PROCESS -> pick(List.of("p0", "p1", "'p9'"));
      case DESIGN -> pick(List.of("linux-4.20", "'linux-6.19'", "seed-mapcount", "'none'"));
      case DESIGNS -> pick(List.of("linux-4.20, bias-bounce", "'linux-6.19'", "none, all"));
      case STOCK -> pick(List.of("kara-2018", "'dif-dix'", "kara"));
      case FILESYSTEM -> pick(List.of("ext4", "'btrfs'", "tmpfs", "'none'"));
      case PROPERTY -> pick(List.of("fsync-durable", "'stable'"));
      case VALUE -> pick(List.of("1", "'v1'", "'1/1'"));
      case STEP -> pick(List.of("folio_lock", "'lock the page'", "submit_bio", "'none'"));
      case PAUSED -> pick(List.of("fsync", "'dma write'", "disk", "store"));
      case RUN -> pick(List.of("'fsync | F" + page + "'", "\"touch page 0; fsync | T0.F.T2\""));
      case SCENARIO ->
          pick(List.of("{ nic { pin page " + page + " }; app { touch page 1 } }", "{ nic { } }"));
      case REVIEW ->
          "'r' { designs all; scenario 's' { app { touch page "
              + page
              + " } }; "
              + command()
              + " }";
      case PROPERTIES -> pick(List.of("stable, 'no-tear'", "all", "none"));
      case SCENARIOS, NAME -> pick(List.of("'a'", "all", "b, 'c'"));
      case TEXT -> pick(List.of("'a'", "\"some words\""));
      case SCRIPT, OUTPUT -> "'states.txt'"; // refused, so that no file is read or written
      case VERB -> pick(Verb.words());
    };
  }

  /** Commands inside of Groovy. */
  private String groovy() {
    String inside = command();
    return pick(
        List.of(
            "2.times { " + inside + " }",
            "(0..1).each { pin page it }\n" + inside,
            "def x = " + inside,
            "def pages = 0..1; pin pages pages\nassert pages.size() == 2",
            "if (1 > 0) " + inside + " else fsync",
            "for (i in 0..1) { " + inside + "; println i }",
            "def go() { " + inside + " }\ngo()",
            "[1].each { a -> [2].each { b -> " + inside + " } }"));
  }

  private String spoiled(String script) {
    StringBuilder text = new StringBuilder(script);
    int at = random.nextInt(text.length() + 1);
    int next = Math.min(text.length(), at + 1);
    switch (random.nextInt(5)) {
      case 0 -> text.delete(at, next);
      case 1 -> text.insert(at, pick(PIECES));
      case 2 -> text.replace(at, next, pick(PIECES));
      case 3 -> text.delete(at, text.length());
      default -> swap(text, at);
    }
    return text.toString();
  }

  private static void swap(StringBuilder text, int at) {
    if (at + 1 < text.length()) {
      char first = text.charAt(at);
      text.setCharAt(at, text.charAt(at + 1));
      text.setCharAt(at + 1, first);
    }
  }

  private String garbage() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(random.nextInt(3) == 0 ? pick(Verb.words()) : pick(PIECES));
      text.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
