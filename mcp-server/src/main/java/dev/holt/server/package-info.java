/**
 * The composition root: {@link dev.holt.server.Main} reads the command line into a {@link
 * dev.holt.server.Command}, {@link dev.holt.server.Components} makes the wiki and its index when
 * they are first asked for, and each command runs on those.
 */
@NullMarked
package dev.holt.server;

import org.jspecify.annotations.NullMarked;
