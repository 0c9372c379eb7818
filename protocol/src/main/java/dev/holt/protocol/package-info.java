@NullMarked
package dev.holt.protocol;

import org.jspecify.annotations.NullMarked;
