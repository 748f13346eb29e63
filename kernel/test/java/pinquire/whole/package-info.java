/** The project as its users meet it: its notebooks, its README, Jupyter. */
@NullMarked
package pinquire.whole;

import org.jspecify.annotations.NullMarked;
