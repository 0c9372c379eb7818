/** Tests of rendering with a memory. */
@NullMarked
package dev.holt.render.cache;

import org.jspecify.annotations.NullMarked;
