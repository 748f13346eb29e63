package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.check.Actor;
import pinquire.check.Cursor;
import pinquire.check.Explored;
import pinquire.check.Explorer;
import pinquire.check.Limits;
import pinquire.check.Model;
import pinquire.check.Property;
import pinquire.check.Reductions;
import pinquire.check.Watcher;
import pinquire.check.Workers;
import pinquire.design.Design;
import pinquire.design.Designs;

/** What spares a search work changes nothing that it finds. */
class SavingsTest {

  /** A model whose properties keep no account of what they look at. */
  private record Forgetful(Model model) implements Model {
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
    public boolean over() {
      return model.over();
    }

    @Override
    public List<Property> properties() {
      return model.properties().stream().map(p -> new Property(p.name(), p.holds())).toList();
    }
  }

  private static Explored explored(Supplier<Model> models) {
    return explored(models, Reductions.NONE);
  }

  private static Explored explored(Supplier<Model> models, Reductions reductions) {
    Limits limits = Limits.bytes(1L << 30);
    return new Explorer(models, Workers.ONE, limits, Watcher.NOBODY, reductions).exploreWithLoops();
  }

  /** What must be the same whatever is left out: how many steps break what, who never ends. */
  private static String found(Explored explored) {
    StringBuilder found = new StringBuilder();
    explored
        .witnesses()
        .forEach(
            w -> found.append(w.property()).append(' ').append(w.schedule().size()).append("; "));
    explored
        .lassos()
        .orElseThrow()
        .forEach(
            l -> found.append(l.fairness()).append(' ').append(l.actor()).append(" goes on; "));
    return found.append(explored.never()).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "machine pages 1; map file; "
            + "check { nic { pin page 0; dma write; unpin }; app { store page 0; fsync } }",
        "machine pages 1; design unevictable; map file; "
            + "check { nic { pin page 0; dma write; unpin }; kswapd { reclaim }; app { fsync } }",
        "machine pages 1 on 'xfs'; design seed-mapcount; map file; "
            + "check { nic { pin page 0; dma write; unpin }; app { store page 0; munmap } }",
        "machine pages 2; map file; pin pages 0..1; "
            + "check { nic { dma write }; app { truncate to 1 }; flusher { writeback } }"
      })
  void aPropertyIsAskedOnlyWhereItsAnswerMayBeAnother(String script) {
    Supplier<Model> models = Models.of(script);
    Explored sparing = explored(models);
    assertThat(sparing.witnesses()).isNotEmpty();
    assertThat(sparing).isEqualTo(explored(() -> new Forgetful(models.get())));
  }

  /** Two threads do the same, or two devices; the file is at most a page. */
  private static final List<String> ALIKE =
      List.of(
          "check { a { fsync }; b { fsync }; nic { pin page 0; dma write } }",
          "check { a { store page 0; msync }; b { store page 0; msync } }",
          "check { a { pin page 0 as nic; dma write as nic; unpin as nic };"
              + " b { pin page 0 as gpu; dma write as gpu; unpin as gpu } }",
          "check { a { get page 0 as nic; put as nic }; b { get page 0 as gpu; put as gpu };"
              + " c { truncate to 0 } }",
          "check { a { either { reclaim } or { truncate to 0 } };"
              + " b { either { reclaim } or { truncate to 0 } }; nic { pin page 0 } }",
          "check { a { fsync }; b { fsync }; c { fsync }; nic { dma write } }",
          "check { a { fsync }; b { fsync }; c { forever { reclaim; writeback } } }");

  @ParameterizedTest
  @ValueSource(strings = {"linux-6.19", "recount-before", "mmu-notifier", "revoke"})
  void leavingOutChangesNothingButHowManyStatesThereAre(String design) {
    ALIKE.forEach(check -> sparesStates(design, check));
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("everyDesign")
  void norUnderAnyOtherDesign(String design) {
    ALIKE.forEach(check -> sparesStates(design, check));
  }

  private static Stream<String> everyDesign() {
    return Designs.all().stream().map(Design::name);
  }

  private static void sparesStates(String design, String check) {
    Supplier<Model> models =
        Models.of("machine pages 1; design '%s'; map file; %s".formatted(design, check));
    Explored whole = explored(models);
    Explored folded = explored(models, Reductions.ALL.withoutPassing());
    Explored passing = explored(models, Reductions.ALL.withoutFolding());
    Explored all = explored(models, Reductions.ALL);
    for (Explored less : List.of(folded, passing, all)) {
      assertThat(found(less)).as("%s under %s", check, design).isEqualTo(found(whole));
      assertThat(less.states()).isLessThanOrEqualTo(whole.states());
    }
    if (folded.folded()) {
      assertThat(folded.states()).isLessThan(whole.states() * 2 / 3);
    }
  }

  /** Beside a choice, and beside direct I/O, which prepares a transfer for itself. */
  @Test
  void whereNothingSharedIsTouchedNobodyComesIn() {
    Supplier<Model> models =
        Models.of(
            "machine pages 1; map file; check { a { either { fsync } or { reclaim } };"
                + " b { direct read page 0 }; c { either { touch page 0 } or { store page 0 } } }");
    assertThat(explored(models, Reductions.ALL).states()).isLessThan(explored(models).states());
  }
}
