/** The Jupyter kernel as a front end sees it. */
@NullMarked
package pinquire.jupyter;

import org.jspecify.annotations.NullMarked;
