package dev.holt.protocol.legacy;

import dev.holt.protocol.Outlet;
import dev.holt.protocol.Principal;

/**
 * Where a request came from.
 *
 * @param requestId its id, which a cancellation names
 * @param caller who sent it
 * @param replyTo the way back
 */
record Origin(Object requestId, Principal caller, Outlet replyTo) {}
