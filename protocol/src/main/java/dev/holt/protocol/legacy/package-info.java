/**
 * The eras of sessions, up to 2025-11-25, over the SDK's session types. {@link
 * dev.holt.protocol.legacy.SessionServer} binds a catalog to a transport. Nothing outside the
 * transports knows this package.
 */
@NullMarked
package dev.holt.protocol.legacy;

import org.jspecify.annotations.NullMarked;
