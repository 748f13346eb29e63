package pinquire.jupyter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The jar that Pinquire runs from and those it names, to be taken along. */
final class Jars {

  private Jars() {}

  /**
   * Copies the one jar of a class path, and what its manifest names beside it, into the folder.
   *
   * @return the class path there; the one that was given when it is no single jar, such as folders
   *     of classes
   */
  static String copy(String classPath, Path folder) throws IOException {
    Path jar = Path.of(classPath).toAbsolutePath();
    if (!Files.isRegularFile(jar)) {
      return classPath;
    }
    String name = String.valueOf(jar.getFileName());
    copy(jar, folder.resolve(name));
    for (String beside : classPathIn(jar).split(" ")) {
      if (!beside.isEmpty()) {
        copy(jar.resolveSibling(beside), folder.resolve(beside));
      }
    }
    return folder.resolve(name).toAbsolutePath().toString();
  }

  private static String classPathIn(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String named =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return named == null ? "" : named;
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.toAbsolutePath().getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
