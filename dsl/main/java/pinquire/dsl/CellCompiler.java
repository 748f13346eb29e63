package pinquire.dsl;

import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyCodeSource;
import groovy.lang.GroovySystem;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.customizers.ImportCustomizer;

/** Makes classes of cells; later cells see the classes and imports of those before them. */
final class CellCompiler {

  static {
    // Groovy would look for a meta class of each class of a cell, in vain, and its loader never
    // forgets a name: see JavaClasses.
    GroovySystem.getMetaClassRegistry()
        .getMetaClassCreationHandler()
        .setDisableCustomMetaClassLookup(true);
  }

  private final Imports imports = new Imports();
  private final JavaClasses javaClasses = new JavaClasses(CellCompiler.class.getClassLoader());
  private final Loader loader;

  CellCompiler() {
    CompilerConfiguration configuration = new CompilerConfiguration();
    configuration.setScriptBaseClass(CellScript.class.getName());
    configuration.addCompilationCustomizers(
        laboratory(), imports, new TopLevel(), new InterruptChecks());
    loader = new Loader(javaClasses, configuration);
    loader.setResourceLoader(name -> null);
  }

  /** Has Groovy set up what it needs once for a process, before it compiles or runs anything. */
  static void load() {
    CompilationUnit unused = new CompilationUnit();
  }

  /** What a design of one's own is made of; a class of the cell goes before one of these. */
  private static ImportCustomizer laboratory() {
    return new ImportCustomizer().addStarImports(Imports.LABORATORY.toArray(String[]::new));
  }

  /**
   * The class of a cell's script, or of what else the cell is made of.
   *
   * @param file {@code In_<n>.groovy}; the script's class is named after it
   * @throws org.codehaus.groovy.control.CompilationFailedException when Groovy refuses it
   */
  Class<?> compile(String text, String file) {
    Class<?> compiled = loader.parseClass(new GroovyCodeSource(text, file, "/cell"), false);
    imports.keep();
    return compiled;
  }

  /** Knows the classes of the session's cells. */
  ClassLoader loader() {
    return loader;
  }

  /** Makes a class of a Java cell known by its name to the cells to come. */
  void define(String name, Class<?> type) {
    imports.define(name, type);
  }

  JavaClasses javaClasses() {
    return javaClasses;
  }

  /** Does not hold on to the classes of scripts, so that a session of many cells stays small. */
  private static final class Loader extends GroovyClassLoader {

    Loader(ClassLoader parent, CompilerConfiguration configuration) {
      super(parent, configuration);
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected void setClassCacheEntry(Class type) {
      if (!JavaClasses.isOfCells(type.getName())) {
        super.setClassCacheEntry(type);
      }
    }
  }
}
