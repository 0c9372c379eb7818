/**
 * Tools tested through their handlers against a real wiki, and files that hold what agents see of
 * them.
 */
@NullMarked
package dev.holt.tools;

import org.jspecify.annotations.NullMarked;
