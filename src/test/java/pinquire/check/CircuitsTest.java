package pinquire.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pinquire.litmus.Bits.Field;
import pinquire.litmus.Places;

/** Which moves a loop may consist of, as far as places tell. */
class CircuitsTest {

  private static List<String> circuits(Turns.Cast cast) {
    Model model = Turns.of(cast).get();
    Circuits circuits = new Circuits(model);
    return MoveNumber.all(model).stream()
        .filter(move -> circuits.has(move.actor(), move.place(), move.index()))
        .map(move -> move.of(model).label())
        .toList();
  }

  private static void always(Places actor, int from, String label, int to) {
    actor.branch(from, label, () -> true, to);
  }

  @Test
  void aMoveThatNothingLeadsBackFromIsInNone() {
    assertThat(
            circuits(
                model -> {
                  Places actor = model.actor("a", 5);
                  always(actor, 0, "begin", 1);
                  always(actor, 1, "look", 2);
                  always(actor, 2, "again", 1);
                  always(actor, 2, "rest", 2);
                  always(actor, 2, "go on", 3);
                  always(actor, 3, "end", 4);
                }))
        .containsExactly("look", "again", "rest");
  }

  @Test
  void aWayAroundMayHaveAnotherInside() {
    assertThat(
            circuits(
                model -> {
                  Places actor = model.actor("a", 6);
                  always(actor, 0, "in", 1);
                  always(actor, 1, "on", 2);
                  always(actor, 2, "once more", 1);
                  always(actor, 2, "out", 3);
                  always(actor, 3, "over", 4);
                  always(actor, 4, "from the top", 0);
                  always(actor, 4, "end", 5);
                }))
        .containsExactly("in", "on", "once more", "out", "over", "from the top");
  }

  /** A stack of the JVM would not take it. */
  @Test
  void aRoleMayBeLong() {
    assertThat(
            circuits(
                model -> {
                  Places actor = model.actor("a", 60_001);
                  for (int place = 0; place < 60_000; place++) {
                    actor.branch(place, "on from " + place, () -> true, place + 1);
                  }
                  always(actor, 60_000, "back", 59_999);
                }))
        .containsExactly("on from 59999", "back");
  }

  /** A clerk who hands a letter to a messenger, and may do so again or not. */
  private static void clerk(Turns model, String last, int back) {
    Field at = model.place(2);
    Places clerk = model.actor("clerk", 3);
    clerk.move(0, "hand over", () -> at.set(1), 1);
    always(clerk, 1, last, back);
    Places messenger = model.actor("messenger", 2, at);
    always(messenger, 1, "deliver", 0);
    model.leading("hand over");
  }

  @Test
  void whoIsLedBackGoesRoundWithHimWhoLeads() {
    assertThat(circuits(model -> clerk(model, "wait for the next", 0)))
        .containsExactly("hand over", "wait for the next", "deliver");
  }

  @Test
  void whoIsLedBackOnlyOnceDoesNot() {
    assertThat(circuits(model -> clerk(model, "go home", 2))).isEmpty();
  }

  @Test
  void twoMayLeadEachOther() {
    assertThat(
            circuits(
                model -> {
                  Field left = model.place(2);
                  Field right = model.place(2);
                  model.actor("left", 2, left).move(0, "push", () -> right.set(0), 1);
                  model.actor("right", 2, right).move(0, "push back", () -> left.set(0), 1);
                  model.leading("push");
                  model.leading("push back");
                }))
        .containsExactly("push", "push back");
  }

  /** A model that does not tell who leads whom. */
  private record Silent(Model model) implements Model {
    @Override
    public int words() {
      return model.words();
    }

    @Override
    public Cursor cursor() {
      return model.cursor();
    }

    @Override
    public void begin() {
      model.begin();
    }

    @Override
    public List<Actor> actors() {
      return model.actors();
    }

    @Override
    public List<Property> properties() {
      return model.properties();
    }
  }

  @Test
  void whereItIsNotToldWhoLeadsWhomAnyMoveMayBeInOne() {
    Turns.Cast two =
        model -> {
          always(model.actor("a", 2), 0, "end", 1);
          always(model.actor("b", 2), 0, "end", 1);
        };
    Circuits circuits = new Circuits(new Silent(Turns.of(two).get()));
    assertThat(circuits(two)).isEmpty();
    assertThat(circuits.has(0, 0, 0)).isTrue();
    assertThat(circuits.has(1, 0, 0)).isTrue();
  }
}
