package pinquire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {

  @Test
  void theDoctorHasALineForEverythingAndARemedyForWhatIsMissing() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, UTF_8);

    int exitCode = new DoctorCommand(new Streams(out, out, false, false), new BareMachine()).call();

    assertThat(bytes.toString(UTF_8))
        .isEqualTo(
            """
            works    JDK           21.0.1+12, Vendor (scripts and notebooks)
            missing  jdk.compiler  so no tests; try: install a JDK, not a runtime alone
            works    jdk.jshell    in this JDK (Java cells)
            missing  jupyter       so no lab; try: apt-get install jupyter-notebook
            works    nbclient      0.7.2 (tests with a Jupyter client)
            missing  nbformat      so no validation by nbformat; try: apt-get install python3-nbformat
            works    chromium      Chromium 1.2 (screenshots in tests)
            """);
    assertThat(exitCode).isZero();
  }

  @Test
  void theRealMachineIsAskedWithoutFail() {
    Surroundings machine = new Surroundings.Real();

    assertThat(machine.property("java.runtime.version")).isPresent();
    assertThat(machine.hasModule("java.base")).isTrue();
    assertThat(machine.program("no-such-program", "sh")).isPresent();
    assertThat(machine.answer("sh", "-c", "echo one; echo two")).contains("two");
    assertThat(machine.answer("sh", "-c", "echo one; exit 3")).isEmpty();
    assertThat(machine.answer("no-such-program")).isEmpty();
  }

  /** A machine with a few things on it. */
  private static final class BareMachine implements Surroundings {

    private static final Map<String, String> PROPERTIES =
        Map.of("java.runtime.version", "21.0.1+12", "java.vendor", "Vendor");

    @Override
    public Optional<String> property(String name) {
      return Optional.ofNullable(PROPERTIES.get(name));
    }

    @Override
    public boolean hasModule(String name) {
      return name.equals("jdk.jshell");
    }

    @Override
    public Optional<Path> program(String... names) {
      return names[0].equals("chromium") ? Optional.of(Path.of("chromium")) : Optional.empty();
    }

    @Override
    public Optional<String> answer(String... command) {
      String all = String.join(" ", command);
      if (all.contains("nbclient")) {
        return Optional.of("0.7.2");
      }
      return all.equals("chromium --version") ? Optional.of("Chromium 1.2 ") : Optional.empty();
    }
  }
}
