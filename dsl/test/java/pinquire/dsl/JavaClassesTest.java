package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaClassesTest {

  private final List<String> sought = new ArrayList<>();

  private final ClassLoader parent =
      new ClassLoader(null) {
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
          sought.add(name);
          throw new ClassNotFoundException(name);
        }
      };

  @Test
  void whatOnlyCellsHaveIsSoughtNowhereElse() {
    JavaClasses classes = new JavaClasses(parent);

    for (String name :
        List.of(
            "In_7", "In_7$_run_closure1", "In_7BeanInfo", "groovy.lang.In_7", "REPL.$JShell$3")) {
      assertThatThrownBy(() -> classes.loadClass(name)).isInstanceOf(ClassNotFoundException.class);
    }
    assertThat(sought).isEmpty();
    assertThatThrownBy(() -> classes.loadClass("In_")).isInstanceOf(ClassNotFoundException.class);
    assertThat(sought).containsExactly("In_");
  }
}
