package pinquire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static pinquire.cli.Shell.pinquire;

import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void anUnknownOptionIsAMistakeWithASuggestion() {
    Shell shell = pinquire("run", "--jsn", "-e", "print a");

    assertThat(shell.err())
        .isEqualTo(
            """
            pinquire: Unknown option: '--jsn'
            Possible solutions: --json
            Try: pinquire run --help
            """);
    assertThat(shell.exitCode()).isEqualTo(2);
  }

  @Test
  void anUnknownCommandIsAMistakeWithASuggestion() {
    Shell shell = pinquire("runn");

    assertThat(shell.err()).contains("runn", "Did you mean: pinquire run").endsWith("--help\n");
    assertThat(shell.exitCode()).isEqualTo(2);
  }

  @Test
  void contradictionsAreRefusedBeforeAnythingRuns() {
    misused("A command is missing");
    misused("A FILE or -e TEXT is missing", "run");
    misused("-e and FILE exclude each other", "run", "-e", "print a", "a.pin");
    misused("--html and --output want exactly one notebook", "run", "a.pin", "--html", "a.html");
    misused("--html and --output want exactly one", "run", "a.ipynb", "b.ipynb", "-o", "c.ipynb");
  }

  @Test
  void helpListsTheWaysInAndTheExitCodes() {
    Shell shell = pinquire("--help");

    assertThat(shell.out())
        .contains("run", "kernel", "install", "lab", "doctor", "Exit codes:", "3   inconclusive");
    assertThat(shell.exitCode()).isZero();
  }

  @Test
  void aKernelWithoutItsConnectionFileIsToldInOneLine() {
    Shell shell = pinquire("kernel", "none.json");

    assertThat(shell.err()).isEqualTo("pinquire: none.json: no such connection file\n");
    assertThat(shell.exitCode()).isEqualTo(2);
  }

  private static void misused(String message, Object... words) {
    Shell shell = pinquire(words);

    assertThat(shell.err()).startsWith("pinquire: " + message);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.exitCode()).isEqualTo(2);
  }
}
