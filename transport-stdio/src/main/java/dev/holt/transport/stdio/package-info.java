@NullMarked
package dev.holt.transport.stdio;

import org.jspecify.annotations.NullMarked;
