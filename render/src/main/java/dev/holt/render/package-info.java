@NullMarked
package dev.holt.render;

import org.jspecify.annotations.NullMarked;
