/** The state: files, folios, page tables, devices and counters, packed into a row of longs. */
@NullMarked
package pinquire.machine;

import org.jspecify.annotations.NullMarked;
