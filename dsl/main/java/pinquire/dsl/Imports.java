package pinquire.dsl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.jspecify.annotations.Nullable;

/** Gives each cell the imports of the cells before it, unless it uses the name for its own. */
final class Imports extends CompilationCustomizer {

  /** The packages whose classes every cell knows, whatever its language. */
  static final List<String> LABORATORY = List.of("pinquire.design", "pinquire.machine");

  private final Map<String, Imported> kept = new LinkedHashMap<>();
  private @Nullable ModuleNode module;

  /** An import as it was written; names, because nodes belong to their cell. */
  private record Imported(boolean isStatic, String name, String member, String alias) {

    static Imported of(ImportNode node) {
      String name = node.isStar() && !node.isStatic() ? node.getPackageName() : node.getClassName();
      String member = node.isStar() ? "*" : String.valueOf(node.getFieldName());
      return new Imported(node.isStatic(), name, member, String.valueOf(node.getAlias()));
    }

    static Imported of(String alias, Class<?> type) {
      return new Imported(false, type.getName(), "", alias);
    }

    String key() {
      return isStatic ? "static " + last() : last();
    }

    private String last() {
      return member.equals("*") ? name + ".*" : alias;
    }

    void addTo(ModuleNode module) {
      if (!isStatic && member.equals("*")) {
        module.addStarImport(name);
      } else if (!isStatic) {
        addClass(module);
      } else if (member.equals("*")) {
        module.addStaticStarImport(name, ClassHelper.make(name));
      } else if (!module.getStaticImports().containsKey(alias)) {
        module.addStaticImport(ClassHelper.make(name), member, alias);
      }
    }

    private void addClass(ModuleNode module) {
      boolean defined =
          module.getClasses().stream().anyMatch(c -> c.getNameWithoutPackage().equals(alias));
      if (!defined && module.getImport(alias) == null) {
        module.addImport(alias, ClassHelper.make(name));
      }
    }
  }

  Imports() {
    super(CompilePhase.CONVERSION);
  }

  @Override
  public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
    if (module != source.getAST()) {
      ModuleNode fresh = source.getAST();
      module = fresh;
      kept.values().forEach(i -> i.addTo(fresh));
    }
  }

  /** The cell that was compiled last is a good one: keeps its imports for those to come. */
  void keep() {
    if (module != null) {
      module.getClasses().forEach(c -> kept.remove(c.getNameWithoutPackage()));
      module.getImports().forEach(this::keep);
      module.getStarImports().forEach(this::keep);
      module.getStaticImports().values().forEach(this::keep);
      module.getStaticStarImports().values().forEach(this::keep);
      module = null;
    }
  }

  private void keep(ImportNode node) {
    keep(Imported.of(node));
  }

  private void keep(Imported imported) {
    kept.put(imported.key(), imported);
  }

  /** Imports a class that is known by another name than its own. */
  void define(String name, Class<?> type) {
    keep(Imported.of(name, type));
  }
}
