/** The command line: what can be asked of Pinquire outside of Jupyter, and what it answers. */
@NullMarked
package pinquire.cli;

import org.jspecify.annotations.NullMarked;
