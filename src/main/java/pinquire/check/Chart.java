package pinquire.check;

import java.util.List;
import pinquire.check.Explored.Taken;

/** Is told of explored states and of the moves between them. */
public interface Chart {

  /**
   * A state. The moves from it follow.
   *
   * @param number from 0, the state that everything begins with
   * @param broken the names of the properties that do not hold in it
   */
  void state(int number, List<String> broken);

  /** A move that leads from one state to another, or to the same. */
  void move(int from, Taken move, int to);
}
