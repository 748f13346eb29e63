package pinquire.dsl;

import static org.codehaus.groovy.ast.tools.GeneralUtils.castX;
import static org.codehaus.groovy.ast.tools.GeneralUtils.defaultValueX;

import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;

/** Makes {@code def x = 1} at the top of a cell a variable that later cells see. */
final class TopLevel extends CompilationCustomizer {

  TopLevel() {
    super(CompilePhase.CONVERSION);
  }

  @Override
  public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
    if (type.isScript()) {
      source.getAST().getStatementBlock().getStatements().forEach(TopLevel::share);
    }
  }

  private static void share(Statement statement) {
    if (statement instanceof ExpressionStatement written
        && written.getExpression() instanceof DeclarationExpression declaration
        && declaration.getAnnotations().isEmpty()) {
      Expression shared = assignment(declaration);
      shared.setSourcePosition(declaration);
      written.setExpression(shared);
    }
  }

  private static Expression assignment(DeclarationExpression declaration) {
    Expression value = declaration.getRightExpression();
    if (declaration.isMultipleAssignmentDeclaration()) {
      TupleExpression names = new ArgumentListExpression();
      declaration.getTupleExpression().getExpressions().forEach(e -> names.addExpression(free(e)));
      names.setSourcePosition(declaration.getLeftExpression());
      return new BinaryExpression(names, declaration.getOperation(), value);
    }
    VariableExpression variable = declaration.getVariableExpression();
    ClassNode type = variable.getOriginType();
    Expression given = value instanceof EmptyExpression ? defaultValueX(type) : value;
    Expression typed = ClassHelper.isObjectType(type) ? given : castX(type, given);
    typed.setSourcePosition(declaration);
    return new BinaryExpression(free(variable), declaration.getOperation(), typed);
  }

  private static Expression free(Expression variable) {
    Expression free = new VariableExpression(((VariableExpression) variable).getName());
    free.setSourcePosition(variable);
    return free;
  }
}
