/**
 * Clients made by others against the server as users start it. {@link OfficialClientsTest} lets
 * each go through the {@link Scenario}; what stands between the two is one adapter for each kind of
 * client, an {@link OfficialClient}.
 */
@NullMarked
package dev.holt.server.clients;

import org.jspecify.annotations.NullMarked;
