/**
 * Carries MCP messages over standard input and output: {@link
 * dev.holt.transport.stdio.StdioTransport} reads lines with {@code LineReader}, hands each message
 * to {@code OneClient}, which knows its era, and writes answers whole through {@code
 * MessageWriter}.
 */
@NullMarked
package dev.holt.transport.stdio;

import org.jspecify.annotations.NullMarked;
