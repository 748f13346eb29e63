/** Where Groovy is told to do less than it would: what stands here precedes its own on the way. */
@NullMarked
package org.codehaus.groovy.vmplugin.v9;

import org.jspecify.annotations.NullMarked;
