package dev.holt.protocol.modern;

import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;

/**
 * A request that may be answered.
 *
 * @param envelope what it says about itself
 * @param principal who sent it, as the transport established
 */
record CheckedRequest(Message.Request request, RequestEnvelope envelope, Principal principal) {}
