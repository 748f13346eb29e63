package pinquire.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandExceptionTest {

  @Test
  void aNameWithLineEndsInItIsToldOnOneLineAsItIsTyped() {
    CommandException mistake =
        new CommandException(null, "no design is called li\nux", "there is\tlinux-6.19\r");
    assertThat(mistake.problem()).isEqualTo("no design is called li\\nux");
    assertThat(mistake.hint()).isEqualTo("there is\\tlinux-6.19\\r");
  }
}
