/** Who acts: paths joined to a machine and run. */
@NullMarked
package pinquire.scenario;

import org.jspecify.annotations.NullMarked;
