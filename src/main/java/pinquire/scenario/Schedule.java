package pinquire.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who takes how many steps, in order. It is written as one word, {@code F9.disk2.F5}: nine steps of
 * F, two of the disk, five of F. {@code F} alone is one step, and {@code F0} none: the program
 * begins, and others go first.
 *
 * <p>The disk carries out one write after another, in the order of frames. {@code disk2@1} are two
 * steps of the write of page 1, whatever else is under way; pages are counted through all files.
 */
public record Schedule(List<Run> runs) {

  /** The name of the disk, which has no program. */
  public static final String DISK = Actor.DISK;

  private static final Pattern RUN =
      Pattern.compile("(disk|[A-Z][a-z]*)(\\d{0,9})(?:(?<=disk\\d{0,9})@(\\d{1,7}))?");
  private static final int LETTERS = 26;

  public Schedule {
    runs = List.copyOf(runs);
  }

  /**
   * Steps that somebody takes one after another.
   *
   * @param who the name of its program, or {@code disk}
   * @param steps from 0
   * @param page the page whose write the disk carries on; empty for the one that is first
   */
  public record Run(String who, int steps, OptionalInt page) {

    /** Steps of a program, or of the disk in its own order. */
    public Run(String who, int steps) {
      this(who, steps, OptionalInt.empty());
    }

    public boolean isOfDisk() {
      return who.equals(DISK);
    }

    /** So many steps of the same. */
    private Run of(int many) {
      return new Run(who, many, page);
    }

    /** Both as one, when the other is of the same. */
    public Optional<Run> and(Run other) {
      return equals(other.of(steps)) ? Optional.of(of(steps + other.steps)) : Optional.empty();
    }

    @Override
    public String toString() {
      String many = steps == 1 ? who : who + steps;
      return page.isPresent() ? many + "@" + page.getAsInt() : many;
    }
  }

  /** How many steps all take together. */
  public int steps() {
    return runs.stream().mapToInt(Run::steps).sum();
  }

  /** Its first steps, so many, and everybody who begins. */
  public Schedule first(int many) {
    List<Run> first = new ArrayList<>();
    int left = many;
    for (Run run : runs) {
      int taken = Math.min(left, run.steps);
      if (taken > 0 || run.steps == 0) {
        first.add(run.of(taken));
      }
      left -= taken;
    }
    return new Schedule(first);
  }

  /** What comes after its first steps. */
  public Schedule after(int many) {
    List<Run> rest = new ArrayList<>();
    int left = many;
    for (Run run : runs) {
      int taken = Math.min(left, run.steps);
      if (taken < run.steps) {
        rest.add(run.of(run.steps - taken));
      }
      left -= taken;
    }
    return new Schedule(rest);
  }

  /** This, and then the other. */
  public Schedule then(Schedule other) {
    return new Schedule(Stream.concat(runs.stream(), other.runs.stream()).toList());
  }

  /** The schedule that a word stands for; empty when it stands for none. */
  public static Optional<Schedule> of(String word) {
    List<Run> runs = new ArrayList<>();
    for (String part : word.split("\\.", -1)) {
      Matcher run = RUN.matcher(part);
      if (!run.matches()) {
        return Optional.empty();
      }
      String steps = run.group(2);
      String page = run.group(3);
      runs.add(
          new Run(
              run.group(1),
              steps.isEmpty() ? 1 : Integer.parseInt(steps),
              page == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(page))));
    }
    return Optional.of(new Schedule(runs));
  }

  /**
   * A name for each of several programs: its first letter, and one more where another before it has
   * the same: {@code S, F, Sb, Sc}.
   */
  public static List<String> names(List<String> programs) {
    List<String> initials =
        programs.stream().map(p -> p.substring(0, 1).toUpperCase(Locale.ROOT)).toList();
    List<String> names = new ArrayList<>();
    int[] had = new int[LETTERS];
    for (String initial : initials) {
      names.add(initial + more(had[initial.charAt(0) - 'A']++));
    }
    return names;
  }

  /** Nothing, b, c, ... z, ba, bb. */
  private static String more(int before) {
    return before == 0
        ? ""
        : (before < LETTERS ? "" : more(before / LETTERS)) + (char) ('a' + before % LETTERS);
  }

  @Override
  public String toString() {
    return runs.stream().map(Run::toString).collect(Collectors.joining("."));
  }
}
