/** The language: commands inside Groovy cells, and the strict reader that runs no Groovy. */
@NullMarked
package pinquire.dsl;

import org.jspecify.annotations.NullMarked;
