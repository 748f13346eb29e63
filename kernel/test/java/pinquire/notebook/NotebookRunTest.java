package pinquire.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static pinquire.notebook.Notebooks.json;
import static pinquire.notebook.Notebooks.notebook;
import static pinquire.notebook.Notebooks.run;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NotebookRunTest {

  @Test
  void cellsRunFromTheTopInOneSession() throws NotebookException {
    NotebookRun.Result result =
        run(notebook().code("set a 7").prose("between").code("value a").read());

    NotebookCell last = result.notebook().cells().get(2);
    assertThat(last.executionCount()).isEqualTo(OptionalInt.of(2));
    assertThat(last.outputs()).singleElement().extracting(CellOutput::text).isEqualTo("7");
    assertThat(result.stop()).isEmpty();
  }

  @Test
  void everyKindOfOutputIsKeptAsNbformatWantsIt() throws NotebookException {
    String source = "print one\nprint two\nwarn three\nset a 1\nshow a\nvalue a";

    JsonObject cell = onlyCell(run(notebook().code(source).read()));

    assertThat(cell.get("outputs"))
        .hasToString(
            """
            [{"name":"stdout","output_type":"stream","text":["one\\n","two\\n"]},\
            {"name":"stderr","output_type":"stream","text":["three\\n"]},\
            {"data":{"text/html":["<table><caption>a</caption><tr><td>1</td></tr></table>"],\
            "text/plain":["a is 1"]},"metadata":{},"output_type":"display_data"},\
            {"data":{"text/plain":["1"]},"execution_count":1,"metadata":{},\
            "output_type":"execute_result"}]""");
  }

  @Test
  void whatIsTakenAwayAndWhatStandsBesideIsNotKept() throws NotebookException {
    NotebookRun.Result result =
        run(
            notebook()
                .code("show a\nprint a\nclear\nprint b\nclear later")
                .code("print a\nclear later\npage b\nshow b")
                .read());

    assertThat(result.notebook().cells())
        .map(cell -> cell.outputs().stream().map(CellOutput::text).toList())
        .containsExactly(List.of("b\n"), List.of("b is ."));
  }

  @Test
  void theFirstFailureEndsTheRunAndLaterCellsKeepNothing() throws NotebookException {
    NotebookRun.Result result =
        run(notebook().code("print a").code("fail the disk is full").code("print b").read());

    assertThat(result.stop())
        .hasValueSatisfying(
            failure -> {
              assertThat(failure.number()).isEqualTo(2);
              assertThat(failure.cause()).hasMessage("cell 2:1: the disk is full");
            });
    assertThat(result.notRun()).isEqualTo(1);
    assertThat(cell(result, 1).get("outputs"))
        .hasToString(
            """
            [{"ename":"CommandException","evalue":"cell 2:1: the disk is full",\
            "output_type":"error","traceback":["cell 2:1: the disk is full"]}]""");
    assertThat(cell(result, 2).get("execution_count").isJsonNull()).isTrue();
    assertThat(cell(result, 2).getAsJsonArray("outputs")).isEmpty();
  }

  @Test
  void aCellTaggedRaisesExceptionMayFailAndTheRunGoesOn() throws NotebookException {
    NotebookRun.Result result =
        run(notebook().code("fail as told", "raises-exception").code("print b").read());

    assertThat(result.stop()).isEmpty();
    assertThat(result.failures()).singleElement().matches(NotebookRun.Failure::expected);
    assertThat(result.notebook().cells().get(0).outputs())
        .singleElement()
        .matches(CellOutput::isError);
    assertThat(result.notebook().cells().get(1).outputs()).hasSize(1);
  }

  @Test
  void blankCellsGetNoNumber() throws NotebookException {
    NotebookRun.Result result = run(notebook().code("  \n").code("print a").read());

    assertThat(result.notebook().cells())
        .extracting(NotebookCell::executionCount)
        .containsExactly(OptionalInt.empty(), OptionalInt.of(1));
  }

  @Test
  void anEarlierRunLeavesNoTrace() throws NotebookException {
    String stale =
        """
        {"cells": [{"cell_type": "code", "id": "a", "source": "print new", "execution_count": 41,
          "metadata": {"execution": {"iopub.status.busy": "2020-01-01T00:00:00Z"}, "scrolled": true},
          "outputs": [{"output_type": "stream", "name": "stdout", "text": "old"}]}],
         "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""";

    JsonObject cell = onlyCell(run(Notebook.read("stale.ipynb", stale)));

    assertThat(cell.toString()).doesNotContain("old", "41", "iopub");
    assertThat(cell.get("metadata")).hasToString("{\"scrolled\":true}");
  }

  @Test
  void runningTwiceWritesTheSameBytes() throws NotebookException {
    Notebook notebook = notebook().prose("# A").code("set a 1\nshow a").code("value a").read();

    List<String> written =
        List.of(run(notebook).notebook().write(), run(run(notebook).notebook()).notebook().write());

    assertThat(written.get(1)).isEqualTo(written.get(0));
  }

  private static JsonObject onlyCell(NotebookRun.Result result) {
    return cell(result, 0);
  }

  private static JsonObject cell(NotebookRun.Result result, int index) {
    return json(result.notebook()).getAsJsonArray("cells").get(index).getAsJsonObject();
  }
}
