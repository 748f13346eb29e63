package org.codehaus.groovy.vmplugin.v9;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * Stands before Groovy's class of this name on the class path, and finds nothing.
 *
 * <p>Before its first compilation Groovy reads the directory of its own archive and that of the JDK
 * from end to end, for a list of what a text may name without an import: a seventh of all that a
 * process does until its first cell. The list gives no answer of its own, it only puts the likely
 * package first; without it the default packages are asked in their order, and what they answered
 * is remembered ({@code ResolveVisitor.resolveFromDefaultImports}).
 *
 * <p>Should another Groovy ask for something else here, it takes the error for an empty list too
 * ({@code Java9.getDefaultImportClasses}).
 */
public final class ClassFinder {

  private ClassFinder() {}

  /**
   * No classes.
   *
   * @param where the archive that would be read
   * @param under the package that would be looked into
   * @param below whether the packages below it are meant as well
   * @param inner whether classes within classes are
   */
  public static Map<String, Set<String>> find(
      URI where, String under, boolean below, boolean inner) {
    return Map.of();
  }
}
