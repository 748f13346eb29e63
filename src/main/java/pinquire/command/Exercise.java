package pinquire.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A short schedule, and the question what a cell of the state table holds after it. The answer is
 * what the machine did.
 *
 * @param seed from which it was drawn
 * @param setup the commands that lead to where it begins
 * @param schedule the commands that are asked about
 * @param race all of their steps, perhaps after some of the setup
 * @param page of the first file
 * @param column of the cell
 */
public record Exercise(
    int seed, List<Outcome> setup, List<Outcome> schedule, Race race, int page, Column column) {

  public Exercise {
    setup = List.copyOf(setup);
    schedule = List.copyOf(schedule);
  }

  /** The state in which the schedule begins. */
  public State start() {
    return setup.get(setup.size() - 1).after();
  }

  /** The state in which it ends. */
  public State end() {
    return schedule.get(schedule.size() - 1).after();
  }

  /** {@code flags of page 0}, {@code PTE of page 1}. */
  public String cell() {
    return (column == Column.PTE ? column.name() : column.word()) + " of page " + page;
  }

  /** What the cell held before. */
  public String was() {
    return row(start()).map(row -> row.text(column)).orElse("");
  }

  /** What it holds after. */
  public String answer() {
    return row(end()).map(row -> row.text(column)).orElse("");
  }

  /** Whether somebody who says this is right; a number stands for a count or a version. */
  public boolean isAnsweredBy(Object said) {
    return row(end()).filter(row -> row.shows(column, said)).isPresent();
  }

  /**
   * The number of the step that made it what it is, from 1; empty when none is known. That a page
   * is locked on the way and unlocked again makes it nothing.
   */
  public Optional<Integer> made() {
    List<Race.Move> steps = race.steps();
    return IntStream.iterate(steps.size(), number -> number > 0, number -> number - 1)
        .filter(number -> changes(steps.get(number - 1)))
        .boxed()
        .findFirst();
  }

  private boolean changes(Race.Move move) {
    return !unlocked(move.before()).equals(unlocked(move.after()));
  }

  private Optional<String> unlocked(State state) {
    return row(state)
        .map(row -> row.text(column))
        .map(text -> column == Column.FLAGS ? text.replace("L", "") : text);
  }

  /** Whether there is something to think about: the cell is in the table, and a step changed it. */
  public boolean isFit() {
    return stands(start()) && stands(end()) && !was().equals(answer()) && made().isPresent();
  }

  private boolean stands(State state) {
    return page < state.files().get(0).size() && row(state).filter(PageState::cached).isPresent();
  }

  /** How its commands are said, one after another. */
  public static String said(List<Outcome> outcomes) {
    return String.join("; ", outcomes.stream().map(outcome -> outcome.command().text()).toList());
  }

  private Optional<PageState> row(State state) {
    return state.files().get(0).rows().stream()
        .filter(row -> row.page() == page && row.ofFile())
        .findFirst();
  }
}
