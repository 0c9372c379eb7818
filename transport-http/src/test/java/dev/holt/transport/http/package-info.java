/** Tests of the HTTP transport; each starts a real server on a free port. */
@NullMarked
package dev.holt.transport.http;

import org.jspecify.annotations.NullMarked;
