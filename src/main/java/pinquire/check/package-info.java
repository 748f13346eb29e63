/**
 * Explores every state that actors can reach in any order of their moves. It knows no page: a state
 * is a row of longs, a move is a condition and an effect.
 */
@NullMarked
package pinquire.check;

import org.jspecify.annotations.NullMarked;
