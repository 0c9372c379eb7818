/** Tests of the checks, each on a wiki with the trouble that it looks for. */
@NullMarked
package dev.holt.server.doctor;

import org.jspecify.annotations.NullMarked;
