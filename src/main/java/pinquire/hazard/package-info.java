/** What must never happen, as named properties of a state. */
@NullMarked
package pinquire.hazard;

import org.jspecify.annotations.NullMarked;
