/** The Jupyter kernel: the wire, the queue of cells, and what is published for them. */
@NullMarked
package pinquire.jupyter;

import org.jspecify.annotations.NullMarked;
