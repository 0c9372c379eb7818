/**
 * MCP from 2026-07-28 on, where every request stands for itself: {@link
 * dev.holt.protocol.modern.StatelessServer} checks a request and hands out a {@link
 * dev.holt.protocol.modern.StatelessCall}, which a transport runs and can cancel.
 *
 * <p>A {@code RequestEnvelope} is what the request says about itself, {@link
 * dev.holt.protocol.modern.HeaderSource} the HTTP headers that must agree with it, {@code
 * OneRequest} what its handler sees, {@code RequestState} what a client carries from one round of
 * questions to the next, and {@code ListenCall} an open stream of changes.
 */
@NullMarked
package dev.holt.protocol.modern;

import org.jspecify.annotations.NullMarked;
