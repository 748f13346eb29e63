/** The vocabulary, the session, and the errors that point at a place. */
@NullMarked
package pinquire.command;

import org.jspecify.annotations.NullMarked;
