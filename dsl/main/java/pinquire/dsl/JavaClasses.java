package pinquire.dsl;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The compiled classes of a session's Java cells; those of Groovy cells see them. */
final class JavaClasses extends ClassLoader {

  private static final Pattern WRAP = Pattern.compile("\\bREPL\\.\\$JShell\\$[0-9A-Z_]+[.$]");

  private static final Pattern OWN = Pattern.compile("REPL\\..*|(.*\\.)?In_\\d.*");

  private final Map<String, byte[]> undefined = new ConcurrentHashMap<>();

  JavaClasses(ClassLoader parent) {
    super("Java cells", parent);
  }

  /** Keeps a class until somebody wants it. */
  void add(String name, byte[] compiled) {
    undefined.put(name, compiled);
  }

  /**
   * Whether only a cell gives such a name. To look for it elsewhere is in vain, and the loaders of
   * the JVM never forget a name that they were asked for.
   */
  static boolean isOfCells(String name) {
    return OWN.matcher(name).matches();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isOfCells(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] compiled = undefined.remove(name);
    if (compiled == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, compiled, 0, compiled.length);
  }

  /** A text with the names of classes as the user knows them, without what JShell puts around. */
  static String asWritten(String text) {
    return WRAP.matcher(text).replaceAll("");
  }
}
