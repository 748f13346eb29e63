package pinquire.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Tells what works on this machine, and for the rest what is missing and how to get it. */
@Command(name = "doctor", description = "Tells what works here, and why the rest does not.")
final class DoctorCommand implements Callable<Integer> {

  /** Debian's packages belong to this one; another may come first on the PATH. */
  private static final String PYTHON = "/usr/bin/python3";

  private final Streams streams;
  private final Surroundings machine;

  DoctorCommand(Streams streams) {
    this(streams, new Surroundings.Real());
  }

  DoctorCommand(Streams streams, Surroundings machine) {
    this.streams = streams;
    this.machine = machine;
  }

  @Override
  public Integer call() {
    tell("scripts and notebooks", "JDK", java(), "");
    module("jdk.compiler", "tests");
    module("jdk.jshell", "Java cells");
    tell("lab", "jupyter", jupyter(), "apt-get install jupyter-notebook");
    tell(
        "tests with a Jupyter client",
        "nbclient",
        python("nbclient"),
        "apt-get install python3-nbclient");
    tell(
        "validation by nbformat",
        "nbformat",
        python("nbformat"),
        "apt-get install python3-nbformat");
    tell("screenshots in tests", "chromium", chromium(), "apt-get install chromium");
    return ExitCode.AS_EXPECTED;
  }

  private Optional<String> java() {
    return machine
        .property("java.runtime.version")
        .map(version -> version + machine.property("java.vendor").map(by -> ", " + by).orElse(""));
  }

  private void module(String name, String purpose) {
    Optional<String> found =
        machine.hasModule(name) ? Optional.of("in this JDK") : Optional.empty();
    tell(purpose, name, found, "install a JDK, not a runtime alone");
  }

  private Optional<String> jupyter() {
    return machine
        .program("jupyter-notebook", "jupyter-lab")
        .flatMap(program -> machine.answer(program.toString(), "--version"));
  }

  private Optional<String> python(String library) {
    return machine.answer(
        PYTHON, "-c", "import importlib.metadata as m; print(m.version('" + library + "'))");
  }

  private Optional<String> chromium() {
    return machine
        .program("chromium", "chromium-browser", "google-chrome")
        .flatMap(program -> machine.answer(program.toString(), "--version"));
  }

  private void tell(String purpose, String what, Optional<String> found, String remedy) {
    String state = found.isPresent() ? "works" : "missing";
    String rest =
        found
            .map(version -> version.strip() + " (" + purpose + ")")
            .orElse("so no " + purpose + "; try: " + remedy);
    streams.out().println(String.format(Locale.ROOT, "%-8s %-13s %s", state, what, rest));
  }
}
