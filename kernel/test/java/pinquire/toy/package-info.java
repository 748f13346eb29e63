/** A language of seven words, to drive the ways in without the laboratory behind them. */
@NullMarked
package pinquire.toy;

import org.jspecify.annotations.NullMarked;
