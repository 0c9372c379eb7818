/**
 * The eras of sessions, up to 2025-11-25. A transport opens a {@link
 * dev.holt.protocol.legacy.LegacySession} of the {@link dev.holt.protocol.legacy.SessionServer} for
 * each client and hands it that client's messages. Nothing outside the transports knows this
 * package.
 */
@NullMarked
package dev.holt.protocol.legacy;

import org.jspecify.annotations.NullMarked;
