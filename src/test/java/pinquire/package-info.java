/** Rules that hold for the whole house. */
@NullMarked
package pinquire;

import org.jspecify.annotations.NullMarked;
