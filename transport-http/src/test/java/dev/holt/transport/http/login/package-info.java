/** Tests of who is let in. */
@NullMarked
package dev.holt.transport.http.login;

import org.jspecify.annotations.NullMarked;
