package pinquire.command;

import java.util.List;

/**
 * A review as it is written.
 *
 * @param name what it is called; not empty
 * @param clauses commands that lead to where every scenario begins, and what is said of designs,
 *     hazards, bounds, scenarios and claims
 */
public record Review(String name, List<Command> clauses) {

  public Review {
    clauses = List.copyOf(clauses);
  }
}
