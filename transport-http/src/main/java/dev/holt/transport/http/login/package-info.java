/**
 * Who is calling over HTTP: an {@link dev.holt.transport.http.login.Authenticator} turns what a
 * request shows into a principal. {@link dev.holt.transport.http.login.TokenAuthenticator} does it
 * with the tokens of a {@link dev.holt.transport.http.login.TokenFile}; a program with an
 * authorization server brings its own and describes it in a {@link
 * dev.holt.transport.http.login.ProtectedResource}.
 */
@NullMarked
package dev.holt.transport.http.login;

import org.jspecify.annotations.NullMarked;
