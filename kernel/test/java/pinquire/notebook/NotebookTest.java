package pinquire.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static pinquire.notebook.Notebooks.json;
import static pinquire.notebook.Notebooks.notebook;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class NotebookTest {

  @Test
  void aSourceMayBeOneTextOrAListOfLines() throws NotebookException {
    Notebook asText = withCell("'source': 'set a 1\\nshow a'");
    Notebook asLines = withCell("'source': ['set a 1\\n', 'show a']");

    assertThat(asText.cells().get(0).source()).isEqualTo("set a 1\nshow a");
    assertThat(asLines.write()).isEqualTo(asText.write());
  }

  @Test
  void whatPinquireDoesNotKnowIsKept() throws NotebookException {
    JsonObject root =
        json(
            Notebook.read(
                "new.ipynb",
                """
                {"cells": [{"cell_type": "raw", "id": "a", "metadata": {"mine": [1, 2.50]},
                  "source": "", "later": true}],
                 "metadata": {"kernelspec": {"name": "pinquire", "display_name": "Pinquire"}},
                 "nbformat": 4, "nbformat_minor": 5, "future": {"b": 1, "a": null}}"""));

    assertThat(root.get("future")).hasToString("{\"a\":null,\"b\":1}");
    assertThat(root.get("cells").toString()).contains("\"mine\":[1,2.50]", "\"later\":true");
    assertThat(root.get("metadata").toString()).contains("\"name\":\"pinquire\"");
  }

  @Test
  void cellsWithoutAnIdGetOneFromTheirPositionAndStepAsideForTakenOnes() throws NotebookException {
    Notebook read =
        Notebook.read(
            "ids.ipynb",
            """
            {"cells": [
              {"cell_type": "raw", "metadata": {}, "source": ""},
              {"cell_type": "raw", "metadata": {}, "source": "", "id": "mine"},
              {"cell_type": "raw", "metadata": {}, "source": "", "id": "mine"},
              {"cell_type": "raw", "metadata": {}, "source": "", "id": "cell-1"}],
             "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""");

    assertThat(json(read).getAsJsonArray("cells"))
        .extracting(cell -> cell.getAsJsonObject().get("id").getAsString())
        .containsExactly("cell-1x", "mine", "cell-3", "cell-1");
  }

  @Test
  void neighbouringTextsOfOneStreamAreJoinedAndDisplayIdsAreDropped() throws NotebookException {
    Notebook read =
        withCell(
            """
            'source': '', 'outputs': [
              {'output_type': 'stream', 'name': 'stdout', 'text': 'a\\n'},
              {'output_type': 'stream', 'name': 'stdout', 'text': ['b\\n', 'c']},
              {'output_type': 'stream', 'name': 'stderr', 'text': 'd'},
              {'output_type': 'display_data', 'data': {'text/plain': ['x\\n', 'y']},
               'metadata': {}, 'transient': {'display_id': '7'}}]""");

    assertThat(read.cells().get(0).outputs())
        .extracting(CellOutput::text)
        .containsExactly("a\nb\nc", "d", "x\ny");
    assertThat(read.write()).doesNotContain("transient", "display_id");
  }

  @Test
  void aNotebookOf44IsWrittenAs45() throws NotebookException {
    JsonObject root = json(notebook().prose("# One").code("show a").read());

    assertThat(root.get("nbformat_minor").getAsInt()).isEqualTo(5);
    assertThat(NotebookShape.problems(root)).isEmpty();
  }

  @Test
  void readingAndWritingTwiceChangesNothing() throws NotebookException {
    String once = notebook().prose("# One\n\ntext").code("show a\nshow b").read().write();

    assertThat(Notebook.read("again.ipynb", once).write()).isEqualTo(once).endsWith("}\n");
  }

  @Test
  void aFileThatIsNoNotebookIsRefusedWithThePlace() {
    refused(
        "{\"cells\": [}", "bad.ipynb: not a notebook: the JSON is broken: ", "line 1 column 12");
    refused("", "bad.ipynb: not a notebook: a JSON object was expected");
    refused("[]", "bad.ipynb: not a notebook: a JSON object was expected");
    refused("{}", "bad.ipynb: not a notebook: it has no field nbformat");
    refused("{\"nbformat\": 4}", "bad.ipynb: not a notebook: metadata: an object was expected");
    refused("{\"nbformat\": 3}", "nbformat 3 was read", "jupyter nbconvert --to notebook");
    refused(
        "{\"nbformat\": 4, \"nbformat_minor\": 2, \"metadata\": {}, \"cells\": [{}]}",
        "cells[0].metadata: an object was expected");
    refused(
        """
        {"nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": [{"cell_type": "code",
          "metadata": {}, "source": 7, "outputs": [], "execution_count": null}]}""",
        "cells[0].source: a text or a list of texts was expected");
  }

  private static void refused(String json, String... parts) {
    assertThatExceptionOfType(NotebookException.class)
        .isThrownBy(() -> Notebook.read("bad.ipynb", json))
        .satisfies(refusal -> assertThat(refusal.getMessage()).contains(parts));
  }

  private static Notebook withCell(String fields) throws NotebookException {
    String outputs = fields.contains("outputs") ? "" : "'outputs': [], ";
    String cell =
        "{'cell_type': 'code', 'metadata': {}, 'execution_count': null, " + outputs + fields + "}";
    String root = "{'cells': [" + cell + "], 'metadata': {}, 'nbformat': 4, 'nbformat_minor': 4}";
    return Notebook.read("one.ipynb", root.replace('\'', '"'));
  }
}
