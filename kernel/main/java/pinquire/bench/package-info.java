/** The figures: how fast the engine, the language and the ways in are on this machine. */
@NullMarked
package pinquire.bench;

import org.jspecify.annotations.NullMarked;
