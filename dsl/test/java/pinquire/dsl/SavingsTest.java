package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.check.Actor;
import pinquire.check.Cursor;
import pinquire.check.Explored;
import pinquire.check.Explorer;
import pinquire.check.Limits;
import pinquire.check.Model;
import pinquire.check.Property;
import pinquire.check.Watcher;
import pinquire.check.Workers;
import pinquire.command.Command;
import pinquire.command.Session;
import pinquire.command.Verb;

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

  private static Supplier<Model> models(String script) {
    Session session = new Session();
    for (Command command : StrictReader.read(new Cell("script", script))) {
      if (command.verb() == Verb.CHECK) {
        return session.models(command);
      }
      session.run(command);
    }
    throw new AssertionError(script);
  }

  private static Explored explored(Supplier<Model> models) {
    return new Explorer(models, Workers.ONE, Limits.bytes(1L << 30), Watcher.NOBODY).explore();
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
    Supplier<Model> models = models(script);
    Explored sparing = explored(models);
    assertThat(sparing.witnesses()).isNotEmpty();
    assertThat(sparing).isEqualTo(explored(() -> new Forgetful(models.get())));
  }
}
