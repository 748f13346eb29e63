/**
 * A small model of pins and writeback whose states others have counted: what the search is tested
 * and measured with. It shares nothing with the machine.
 */
@NullMarked
package pinquire.litmus;

import org.jspecify.annotations.NullMarked;
