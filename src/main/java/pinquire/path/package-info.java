/** What Linux does, path by path, as named atomic steps. */
@NullMarked
package pinquire.path;

import org.jspecify.annotations.NullMarked;
