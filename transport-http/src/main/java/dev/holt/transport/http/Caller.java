package dev.holt.transport.http;

import dev.holt.protocol.Principal;
import java.util.function.BooleanSupplier;

/**
 * Who sent a request.
 *
 * @param stillKnown whether they would be let in now: a token can be revoked while its owner
 *     listens
 */
record Caller(Principal principal, BooleanSupplier stillKnown) {}
