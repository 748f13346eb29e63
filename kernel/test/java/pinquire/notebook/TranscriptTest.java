package pinquire.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static pinquire.notebook.Notebooks.into;
import static pinquire.notebook.Notebooks.notebook;
import static pinquire.notebook.Notebooks.text;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import pinquire.toy.ToyInterpreter;

class TranscriptTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aReaderSeesHeadingsSourcesAndOutputs() throws NotebookException {
    follow(
        notebook()
            .prose("# The *question*\n\nA long story.\n\n## Plain `references`")
            .code("set a 1\nshow a\n")
            .prose("nothing but text")
            .code("print b\nvalue a")
            .read());

    assertThat(text(out))
        .isEqualTo(
            """
            # The question

            ## Plain "references"

            In [1]: set a 1
                    show a
            a is 1

            In [2]: print b
                    value a
            b
            1
            """);
  }

  @Test
  void anExpectedFailureBelongsToTheStoryAndTheLastOneGoesToTheOtherStream()
      throws NotebookException {
    follow(notebook().code("fail one", "raises-exception").code("print x\nfail two").read());

    assertThat(text(out))
        .isEqualTo(
            """
            In [1]: fail one
            cell 1:1: one

            In [2]: print x
                    fail two
            x
            """);
    assertThat(text(err)).isEqualTo("cell 2:2: two\n");
  }

  @Test
  void aTableAfterAnOpenLineBeginsOnItsOwn() {
    Transcript transcript = new Transcript(into(out), into(err));
    transcript.stdout("no end of line");
    transcript.show(pinquire.dsl.Display.text("table"));

    assertThat(text(out)).isEqualTo("no end of line\ntable\n");
  }

  private void follow(Notebook notebook) {
    NotebookRun.run(notebook, new ToyInterpreter(), new Transcript(into(out), into(err)));
  }
}
