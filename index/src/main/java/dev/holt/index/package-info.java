@NullMarked
package dev.holt.index;

import org.jspecify.annotations.NullMarked;
