/**
 * The wiki's MCP surface: every tool is a value in its own file, listed by {@link WikiTools}.
 *
 * <p>A tool's handler parses its arguments, asks the wiki or the index about one snapshot, and
 * formats an {@link Answer}; nothing else. What the tools share is small: {@link SnapshotArgument}
 * finds the commit that a call reads, {@link Cursor} continues an answer that was cut, {@link
 * TextWindow} and {@link Slice} do the cutting, {@link Failures} words what went wrong, and {@link
 * Fields} holds the names that all answers use.
 */
@NullMarked
package dev.holt.tools;

import org.jspecify.annotations.NullMarked;
