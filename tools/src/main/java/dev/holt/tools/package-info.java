@NullMarked
package dev.holt.tools;

import org.jspecify.annotations.NullMarked;
