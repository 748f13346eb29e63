package pinquire.jupyter;

import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;

/** The channels on which a front end speaks to us. */
enum Channel {
  SHELL,
  CONTROL,
  STDIN;

  String address(KernelConnectionProperties connection) {
    int port =
        switch (this) {
          case SHELL -> connection.getShellPort();
          case CONTROL -> connection.getControlPort();
          case STDIN -> connection.getStdinPort();
        };
    return ConnectionFile.address(connection, port);
  }
}
