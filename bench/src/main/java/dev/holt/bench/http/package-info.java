/**
 * Measures what the HTTP transport costs: {@link dev.holt.bench.http.HttpCalls} runs {@code wrk}
 * against Holt and against a bare servlet on the same Jetty, in turn.
 */
@NullMarked
package dev.holt.bench.http;

import org.jspecify.annotations.NullMarked;
