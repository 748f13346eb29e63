package pinquire.cli;

import picocli.CommandLine.IVersionProvider;
import pinquire.command.Release;

/** Pinquire's version, as the command line tells it. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"pinquire " + Release.VERSION};
  }
}
