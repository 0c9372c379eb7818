@NullMarked
package dev.holt.server;

import org.jspecify.annotations.NullMarked;
