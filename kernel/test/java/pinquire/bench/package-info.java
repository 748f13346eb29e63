/** What the figures rest on. */
@NullMarked
package pinquire.bench;

import org.jspecify.annotations.NullMarked;
