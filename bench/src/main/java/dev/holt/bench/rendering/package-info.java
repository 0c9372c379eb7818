/**
 * Measures what the render cache saves: {@link dev.holt.bench.rendering.CachedRendering} within one
 * process with JMH, {@link dev.holt.bench.rendering.Invalidation} by counting what one edit costs
 * in wikis of several sizes.
 */
@NullMarked
package dev.holt.bench.rendering;

import org.jspecify.annotations.NullMarked;
