package pinquire.dsl;

import java.util.List;
import java.util.Map;

/**
 * A cell of Java that compiled, and what Java knows after it.
 *
 * @param steps what runs, in order
 * @param types the binary names of the classes that cells have declared, by simple name
 * @param homes the classes that keep the variables of cells, by the variable's name
 * @param declared the variables that this cell declares
 */
record JavaProgram(
    List<Step> steps, Map<String, String> types, Map<String, String> homes, List<String> declared) {

  /**
   * A statement, an expression, or the beginning of a variable.
   *
   * @param type the class that has it as a method
   * @param givesValue whether it is an expression
   */
  record Step(String type, boolean givesValue) {

    /** What JShell calls the method. */
    static final String METHOD = "do_it$";
  }
}
