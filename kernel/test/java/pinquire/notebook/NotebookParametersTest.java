package pinquire.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pinquire.notebook.Notebooks.json;
import static pinquire.notebook.Notebooks.notebook;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What papermill does with a notebook and values for it. */
class NotebookParametersTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "8, 8, 8",
        "-8, -8, -8",
        "007, 7, 7",
        "12345678901234567890, 12345678901234567890, 12345678901234567890",
        "0.5, 0.5d, 0.5",
        ".5e3, 500.0d, 500.0",
        "True, true, true",
        "false, false, false",
        "None, null, null",
        "linux-4.20, 'linux-4.20', \"linux-4.20\"",
        "it's, 'it\\'s', \"it's\"",
        "a=b, 'a=b', \"a=b\"",
        "``, '', \"\"",
        "1..3, '1..3', \"1..3\"",
      })
  void aValueIsWhatItLooksLike(String given, String groovy, String json) {
    ParameterValue value = ParameterValue.typed(given);

    assertThat(value.groovy()).isEqualTo(groovy);
    assertThat(value.json()).hasToString(json);
  }

  @Test
  void aTextMayLookLikeANumber() throws NotebookException {
    NotebookParameters parameters = NotebookParameters.of(List.of("a=8", "b=1"), List.of("b=8"));

    assertThat(parameters.source()).isEqualTo("// Parameters\na = 8\nb = '8'");
  }

  @Test
  void theValuesComeAfterTheDefaults() throws NotebookException {
    Notebook defaults =
        notebook().prose("# A").code("def pages = 8; design = 'x'", "parameters").code("b").read();

    JsonObject written = json(given("pages=16").into(defaults));

    assertThat(sources(written))
        .containsExactly(
            "[\"# A\"]",
            "[\"def pages = 8; design = 'x'\"]",
            "[\"// Parameters\\n\",\"pages = 16\"]",
            "[\"b\"]");
    assertThat(written.getAsJsonArray("cells").get(2))
        .hasToString(
            """
            {"cell_type":"code","execution_count":null,"id":"injected-parameters",\
            "metadata":{"tags":["injected-parameters"]},"outputs":[],\
            "source":["// Parameters\\n","pages = 16"]}""");
    assertThat(written.get("metadata"))
        .hasToString("{\"papermill\":{\"parameters\":{\"pages\":16}}}");
  }

  @Test
  void theyComeInPlaceOfEarlierOnes() throws NotebookException {
    Notebook defaults = notebook().code("pages = 8", "parameters").code("pages").read();

    Notebook twice = given("pages=24").into(given("pages=16").into(defaults));

    assertThat(twice.write()).isEqualTo(given("pages=24").into(defaults).write());
  }

  @Test
  void withoutDefaultsTheyComeFirst() throws NotebookException {
    Notebook plain = notebook().code("pages").read();

    assertThat(sources(json(given("pages=1").into(plain))))
        .containsExactly("[\"// Parameters\\n\",\"pages = 1\"]", "[\"pages\"]");
    assertThat(NotebookParameters.areDeclaredIn(plain)).isFalse();
    assertThat(NotebookParameters.of(List.of(), List.of()).into(plain).write())
        .isEqualTo(plain.write());
  }

  @Test
  void aNameTheDefaultsDoNotSetIsToldWithThoseTheyDo() throws NotebookException {
    Notebook defaults =
        notebook().code("a == 1").code("int pages = 8\ndesign = 'x'", "parameters").read();

    assertThatThrownBy(() -> given("pagse=16").into(defaults))
        .hasMessage(
            "no parameter 'pagse': cell 2, tagged parameters, sets pages, design;"
                + " did you mean 'pages'?");
    assertThatThrownBy(() -> given("x=16").into(notebook().code("a == 1", "parameters").read()))
        .hasMessage("no parameter 'x': cell 1, tagged parameters, sets nothing");
  }

  @Test
  void whatIsNoAssignmentIsRefused() {
    assertThatThrownBy(() -> given("pages")).hasMessageContaining("-p pages: NAME=VALUE");
    assertThatThrownBy(() -> NotebookParameters.of(List.of(), List.of("2=3")))
        .hasMessageStartingWith("-r");
  }

  private static NotebookParameters given(String assignment) throws NotebookException {
    return NotebookParameters.of(List.of(assignment), List.of());
  }

  private static List<String> sources(JsonObject notebook) {
    return notebook.getAsJsonArray("cells").asList().stream()
        .map(cell -> cell.getAsJsonObject().get("source").toString())
        .toList();
  }
}
