package pinquire.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import pinquire.jupyter.Lab;

/** Opens Jupyter; what it is given beside {@code --help} is for Jupyter. */
@Command(
    name = "lab",
    description = "Opens Jupyter with the kernel on its path; nothing is installed.")
final class LabCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "WORD",
      arity = "0..*",
      description = "Notebooks, folders and options, as Jupyter takes them.")
  private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws Refusal, InterruptedException {
    try {
      return Lab.open(words);
    } catch (IOException e) {
      throw new Refusal(ExitCode.SKIPPED, "Jupyter cannot be opened: " + e.getMessage());
    }
  }
}
