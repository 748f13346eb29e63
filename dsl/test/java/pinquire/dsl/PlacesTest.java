package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.check.Actor;
import pinquire.check.Model;
import pinquire.check.Move;
import pinquire.command.StockScenario;
import pinquire.machine.BoundExceeded;

/**
 * Every move leads its actor to one of the places that it names, and others nowhere, unless it says
 * that it does: the search for loops relies on it.
 */
class PlacesTest {

  private static final int MOVES = 3000;

  private final Random random = new Random(7);
  private int made;
  private int led;

  private static List<String> stock() {
    return StockScenario.names();
  }

  @ParameterizedTest
  @MethodSource("stock")
  void inTheScenariosThatEverybodyArguesAbout(String name) {
    for (String design :
        List.of("linux-4.20", "linux-6.19", "kara-bounce", "mmu-notifier", "revoke")) {
      wander(name, Models.of("design '%s'; check '%s'".formatted(design, name)).get());
    }
    assertThat(made).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "machine pages 2 on 'ext4-journal'; map file; check { a { store page 0; fsync }; b { store page 1; msync } }",
        "machine pages 2 on 'ext4-raid5'; map file; check { a { store page 0 }; b { forever { writeback } } }",
        "machine pages 1 on 'btrfs'; map file; check { a { store page 0; fsync }; b { migrate } }",
        "machine pages 1; map file; check { a { pin page 0; dma write; unpin }; b { store page 0; fsync; evict file } }",
      })
  void andWhereWritesAreSubmitted(String script) {
    wander(script, Models.of(script).get());
    assertThat(led).as("moves that lead the disk").isPositive();
  }

  /** Makes moves at random, from the beginning again where nobody can move. */
  private void wander(String name, Model model) {
    long[] row = new long[model.words()];
    for (int i = 0; i < MOVES; i++) {
      model.cursor().point(row, 0);
      List<Integer> ready = i % 300 == 0 ? List.of() : ready(model);
      if (ready.isEmpty()) {
        row = new long[model.words()];
        model.cursor().point(row, 0);
        model.begin();
      } else {
        move(name, model, ready.get(random.nextInt(ready.size())));
      }
    }
  }

  private static List<Integer> ready(Model model) {
    List<Integer> ready = new ArrayList<>();
    for (int actor = 0; actor < model.actors().size(); actor++) {
      if (moves(model, actor).stream().anyMatch(move -> move.ready().getAsBoolean())) {
        ready.add(actor);
      }
    }
    return ready;
  }

  private static List<Move> moves(Model model, int actor) {
    Actor mover = model.actors().get(actor);
    return mover.moves().get(mover.place().getAsInt());
  }

  private void move(String name, Model model, int actor) {
    int[] before = places(model);
    List<Move> moves = moves(model, actor);
    int index = random.nextInt(moves.size());
    while (!moves.get(index).ready().getAsBoolean()) {
      index = (index + 1) % moves.size();
    }
    try {
      moves.get(index).effect().run();
    } catch (BoundExceeded narrow) {
      return; // a search would begin anew on a wider row
    }
    made++;
    int[] after = places(model);
    for (int other = 0; other < after.length; other++) {
      if (other == actor) {
        assertThat(moves.get(index).to()).as(name).contains(after[other]);
      } else if (model.leads(actor, before[actor], index, other)) {
        led += after[other] == before[other] ? 0 : 1;
      } else {
        assertThat(after[other]).as(name).isEqualTo(before[other]);
      }
    }
  }

  private static int[] places(Model model) {
    return model.actors().stream().mapToInt(actor -> actor.place().getAsInt()).toArray();
  }
}
