package pinquire.dsl;

import groovyjarjarasm.asm.ClassReader;
import groovyjarjarasm.asm.ClassVisitor;
import groovyjarjarasm.asm.ClassWriter;
import groovyjarjarasm.asm.Label;
import groovyjarjarasm.asm.MethodVisitor;
import groovyjarjarasm.asm.Opcodes;
import groovyjarjarasm.asm.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes a compiled class one of a cell: its lines are those of the cell, and every loop and method
 * asks whether the cell is to end, as those of Groovy do.
 */
final class CellClass extends ClassVisitor {

  private static final int API = Opcodes.ASM9;

  private final String file;
  private final IntUnaryOperator lines;

  private CellClass(ClassWriter writer, String file, IntUnaryOperator lines) {
    super(API, writer);
    this.file = file;
    this.lines = lines;
  }

  /**
   * The class as it is to run.
   *
   * @param file what stack traces call its source
   * @param lines the cell's line for one that the compiler saw; 0 for none
   */
  static byte[] of(byte[] compiled, String file, IntUnaryOperator lines) {
    ClassReader reader = new ClassReader(compiled);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new CellClass(writer, file, lines), 0);
    return writer.toByteArray();
  }

  @Override
  public void visitSource(@Nullable String source, @Nullable String debug) {
    super.visitSource(file, null);
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    return new Method(super.visitMethod(access, name, descriptor, signature, exceptions));
  }

  private final class Method extends MethodVisitor {
    private final Set<Label> passed = new HashSet<>();

    Method(MethodVisitor writer) {
      super(API, writer);
    }

    private void check() {
      String interruption = Type.getInternalName(Interruption.class);
      super.visitMethodInsn(Opcodes.INVOKESTATIC, interruption, "check", "()V", false);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      check();
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    /** A jump back ends a round of a loop. */
    @Override
    public void visitJumpInsn(int opcode, Label target) {
      if (passed.contains(target)) {
        check();
      }
      super.visitJumpInsn(opcode, target);
    }

    @Override
    public void visitLineNumber(int line, Label start) {
      int found = lines.applyAsInt(line);
      if (found > 0) {
        super.visitLineNumber(found, start);
      }
    }
  }
}
