/** Tables, traces and verdicts as values, and their forms: text, HTML, JSON. */
@NullMarked
package pinquire.report;

import org.jspecify.annotations.NullMarked;
