package pinquire;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A Java source, read for its form only.
 *
 * @param path from the root of the project
 */
record SourceFile(Path path, List<String> lines, List<Part> types, List<Part> methods) {

  /**
   * A type or a method; anonymous types and lambdas belong to what is around them.
   *
   * @param line where it begins, from 1
   * @param length in lines
   */
  record Part(String name, long line, long length) {}

  /** Every Java source under the {@code main} and {@code test} folders of every module, by path. */
  static List<SourceFile> all(Path root) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var found = Files.walk(root);
        StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      List<Path> paths =
          found
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> root.relativize(file).toString().matches("\\w+/(main|test)/java/.*"))
              .sorted()
              .toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, problem -> {}, null, null, files.getJavaFileObjectsFromPaths(paths));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      List<SourceFile> sources = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        sources.add(read(root, unit, positions));
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFile read(Path root, CompilationUnitTree unit, SourcePositions positions)
      throws IOException {
    Parts parts = new Parts(unit, positions);
    parts.scan(unit, null);
    Path file = Path.of(unit.getSourceFile().toUri());
    return new SourceFile(
        root.relativize(file), Files.readAllLines(file), parts.types, parts.methods);
  }

  /** Walks a parsed file. */
  private static final class Parts extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Part> types = new ArrayList<>();
    private final List<Part> methods = new ArrayList<>();

    Parts(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      types.add(part(type.getSimpleName().toString(), type));
      return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      if (method.getBody() != null) {
        methods.add(part(method.getName().toString(), method));
      }
      return super.visitMethod(method, null);
    }

    private Part part(String name, Tree tree) {
      LineMap lines = unit.getLineMap();
      long first = lines.getLineNumber(positions.getStartPosition(unit, tree));
      long last = lines.getLineNumber(positions.getEndPosition(unit, tree));
      return new Part(name, first, last - first + 1);
    }
  }
}
