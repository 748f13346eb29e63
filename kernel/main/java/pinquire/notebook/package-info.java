/** Notebooks without Jupyter: read, run from the top, written as nbformat 4.5 and as a page. */
@NullMarked
package pinquire.notebook;

import org.jspecify.annotations.NullMarked;
