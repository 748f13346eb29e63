package pinquire.dsl;

import groovy.lang.GroovyObject;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a Java cell can call the class of a value.
 *
 * @param own the classes of Java cells that still go by their names
 */
record JavaTypes(Collection<Class<?>> own) {

  /**
   * The nearest class or interface of the value that has a name in Java: a closure is a {@code
   * groovy.lang.Closure}, and an object of a Groovy cell's class what that class implements.
   */
  String of(@Nullable Object value) {
    return value == null ? "Object" : type(value.getClass());
  }

  private String type(Class<?> type) {
    if (type.isArray()) {
      return type(type.getComponentType()) + "[]";
    }
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      Optional<Class<?>> found =
          Stream.concat(Stream.of(at), Stream.of(at.getInterfaces()).filter(JavaTypes::tells))
              .filter(this::hasName)
              .findFirst();
      if (found.isPresent()) {
        return own.contains(found.get()) ? found.get().getSimpleName() : name(found.get());
      }
    }
    return "Object";
  }

  /** Whether an interface is more than a mark. */
  private static boolean tells(Class<?> type) {
    return type != GroovyObject.class && type.getMethods().length > 0;
  }

  private boolean hasName(Class<?> type) {
    return own.contains(type) || type.isPrimitive() || (isPublic(type) && isLoadedByName(type));
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers())
        && type.getCanonicalName() != null
        && (around == null || isPublic(around));
  }

  private static boolean isLoadedByName(Class<?> type) {
    String from = type.getPackageName();
    try {
      return !from.isEmpty()
          && type.getModule().isExported(from)
          && Class.forName(type.getName(), false, JavaTypes.class.getClassLoader()) == type;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static String name(Class<?> type) {
    return String.valueOf(type.getCanonicalName());
  }
}
