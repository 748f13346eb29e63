package pinquire.cli;

import picocli.CommandLine.IVersionProvider;

/** Pinquire's version, from the manifest of its jar, so that it is written in one place. */
final class Version implements IVersionProvider {

  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "0-unpacked" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"pinquire " + text()};
  }
}
