/**
 * What a server counts, and the page it shows of it. {@link dev.holt.server.metrics.CallCounts} and
 * {@link dev.holt.server.metrics.RequestCounts} count from the start with nothing but the JDK;
 * {@link dev.holt.server.metrics.MetricsPage} brings in the Prometheus library when the page is
 * first asked for, and asks for {@link dev.holt.server.metrics.WikiFigures} then.
 */
@NullMarked
package dev.holt.server.metrics;

import org.jspecify.annotations.NullMarked;
