/**
 * Rendering with a memory: a {@link dev.holt.render.cache.PageRenderer} gives {@link
 * dev.holt.render.cache.RenderedPage}s, and keeps programs and evaluated elements in memory and on
 * disk under the facts that they were made from.
 *
 * <p>Nothing is ever told to the cache. Whatever it has is checked against the snapshot that is
 * asked for, so it is right after pushes from outside, restarts and deletions of its files, and may
 * be shared by several processes. {@code docs/rendering.md} has the whole story.
 */
@NullMarked
package dev.holt.render.cache;

import org.jspecify.annotations.NullMarked;
