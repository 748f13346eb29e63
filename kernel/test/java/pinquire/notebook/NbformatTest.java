package pinquire.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static pinquire.notebook.Notebooks.notebook;
import static pinquire.notebook.Notebooks.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jupyter's own library judges what we write; skipped where Debian's python3-nbformat is not. */
@Tag("outside")
class NbformatTest {

  private static final Path PYTHON = Path.of("/usr/bin/python3");

  @TempDir Path folder;

  @Test
  void nbformatFindsTheExecutedNotebookValidAndWouldWriteTheSameBytes()
      throws IOException, InterruptedException, NotebookException {
    assumeTrue(python("import nbformat").equals(""), "python3-nbformat is not installed");
    Notebook notebook =
        notebook()
            .prose(
                "# Pages \u2014 and a \u2028 separator that Python takes for a line's end, a \\u2028 spelt")
            .code("set a 1\nprint tab\tand \"quotes\" <&> \u007f \u0001\nshow a\nwarn w\nvalue a")
            .code("fail it", "raises-exception")
            .code("")
            .code("fail here")
            .code("print never")
            .read();
    Files.writeString(folder.resolve("ours.ipynb"), run(notebook).notebook().write());

    String answer =
        python(
            """
            import nbformat
            notebook = nbformat.read('ours.ipynb', 4)
            nbformat.validate(notebook)
            nbformat.write(notebook, 'theirs.ipynb')""");

    assertThat(answer).isEmpty();
    assertThat(folder.resolve("theirs.ipynb"))
        .hasSameTextualContentAs(folder.resolve("ours.ipynb"));
  }

  /** What the program printed, warnings and errors included; empty when all is well. */
  private String python(String program) throws IOException, InterruptedException {
    if (!Files.isExecutable(PYTHON)) {
      return "no python";
    }
    Process process =
        new ProcessBuilder(PYTHON.toString(), "-c", program)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    return printed;
  }
}
