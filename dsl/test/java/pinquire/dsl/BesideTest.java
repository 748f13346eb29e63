package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pinquire.command.Verb;
import pinquire.report.Reference;

/** What a cell does beside running: it asks, and takes back what it has shown. */
class BesideTest {

  /** Keeps what goes beside the cell, and when something was taken away. */
  private static final class Desk extends Page {
    final List<String> beside = new ArrayList<>();

    @Override
    public void page(Display help) {
      beside.add(help.text());
    }

    @Override
    public void clear(boolean whenMoreComes) {
      beside.add(whenMoreComes ? "cleared when more comes" : "cleared");
    }
  }

  private final GroovyInterpreter session = new GroovyInterpreter();
  private final Desk desk = new Desk();

  private void run(String source) throws CellFailure {
    session.run(new Cell("cell 1", source), desk);
  }

  @Test
  void aWordAndAQuestionMarkAskForHelp() throws CellFailure {
    run("x = 7");
    run(" pin ? ");
    run("x?");

    String pin = Display.of(Reference.help(Verb.PIN)).text();
    assertThat(desk.beside).first().isEqualTo(pin);
    assertThat(desk.beside).last().asString().isEqualTo("x: Integer\n");
    assertThat(desk.shown).isEmpty();
    assertThat(session.completeness("pin?").status()).isEqualTo(Completeness.Status.COMPLETE);
  }

  @Test
  void aWordThatMeansNothingIsToldWithItsPlace() {
    CellFailure failure = catchThrowableOfType(CellFailure.class, () -> run(" pinn?"));

    assertThat(failure.display().text())
        .isEqualTo(
            """
            cell 1:1:2: nothing is known of 'pinn'

              1 |  pinn?
                |  ^^^^ see help

            Nothing of this cell was run.
            """);
  }

  @Test
  void whatACellHasShownCanBeTakenAway() throws CellFailure {
    run("map file; out.clear(); 2.times { show; out.clear(true) }");

    assertThat(desk.beside)
        .containsExactly("cleared", "cleared when more comes", "cleared when more comes");
    assertThat(desk.shown).hasSize(3);
  }
}
