package pinquire.dsl;

import java.util.LinkedHashMap;
import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Where JShell would run what it compiles. Here nothing runs: the classes are kept, so that a cell
 * that does not compile to its end has done nothing.
 */
final class CompiledClasses implements ExecutionControlProvider, ExecutionControl {

  private final Map<String, byte[]> fresh = new LinkedHashMap<>();

  /** The classes that came since it was last asked, by their names. */
  Map<String, byte[]> take() {
    Map<String, byte[]> taken = new LinkedHashMap<>(fresh);
    fresh.clear();
    return taken;
  }

  @Override
  public String name() {
    return "pinquire";
  }

  @Override
  public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
    return this;
  }

  @Override
  public void load(ClassBytecodes[] classes) {
    for (ClassBytecodes compiled : classes) {
      fresh.put(compiled.name(), compiled.bytecodes());
    }
  }

  /** Makes JShell give the class a new name. */
  @Override
  public void redefine(ClassBytecodes[] classes) throws NotImplementedException {
    throw new NotImplementedException("a class of this name has been loaded");
  }

  @Override
  public String invoke(String className, String method) {
    return "";
  }

  @Override
  public String varValue(String className, String variable) {
    return "";
  }

  @Override
  public void addToClasspath(String path) {}

  @Override
  public Object extensionCommand(String command, Object argument) throws NotImplementedException {
    throw new NotImplementedException(command);
  }

  @Override
  public void stop() {}

  @Override
  public void close() {}
}
