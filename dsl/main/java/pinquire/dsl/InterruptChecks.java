package pinquire.dsl;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.VariableScope;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.DoWhileStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.WhileStatement;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;

/** Puts {@link Interruption#check()} at the start of every loop, closure and method of a cell. */
final class InterruptChecks extends CompilationCustomizer {

  InterruptChecks() {
    super(CompilePhase.CONVERSION);
  }

  @Override
  public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
    new Visitor(source).visitClass(type);
  }

  private static Statement checked(Statement body) {
    Statement check =
        new ExpressionStatement(
            new StaticMethodCallExpression(
                ClassHelper.make(Interruption.class),
                "check",
                ArgumentListExpression.EMPTY_ARGUMENTS));
    if (body instanceof BlockStatement block) {
      block.getStatements().add(0, check);
      return block;
    }
    BlockStatement block =
        new BlockStatement(new ArrayList<>(List.of(check, body)), new VariableScope());
    block.setSourcePosition(body);
    return block;
  }

  private static final class Visitor extends ClassCodeVisitorSupport {
    private final SourceUnit source;

    Visitor(SourceUnit source) {
      this.source = source;
    }

    @Override
    protected SourceUnit getSourceUnit() {
      return source;
    }

    @Override
    public void visitMethod(MethodNode method) {
      super.visitMethod(method);
      if (method.getCode() != null) {
        method.setCode(checked(method.getCode()));
      }
    }

    @Override
    public void visitClosureExpression(ClosureExpression closure) {
      super.visitClosureExpression(closure);
      closure.setCode(checked(closure.getCode()));
    }

    @Override
    public void visitForLoop(ForStatement loop) {
      super.visitForLoop(loop);
      loop.setLoopBlock(checked(loop.getLoopBlock()));
    }

    @Override
    public void visitWhileLoop(WhileStatement loop) {
      super.visitWhileLoop(loop);
      loop.setLoopBlock(checked(loop.getLoopBlock()));
    }

    @Override
    public void visitDoWhileLoop(DoWhileStatement loop) {
      super.visitDoWhileLoop(loop);
      loop.setLoopBlock(checked(loop.getLoopBlock()));
    }
  }
}
