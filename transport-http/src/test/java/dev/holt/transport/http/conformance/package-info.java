/**
 * What the official conformance suite expects a server to offer: {@code ConformanceServer} puts
 * tools, resources and prompts written from the suite's scenario descriptions behind a real HTTP
 * server, and {@code ConformanceTest} runs the suite against it.
 */
@NullMarked
package dev.holt.transport.http.conformance;

import org.jspecify.annotations.NullMarked;
