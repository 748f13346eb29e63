/** How pins are tracked, and what writeback does with a pinned page. */
@NullMarked
package pinquire.design;

import org.jspecify.annotations.NullMarked;
