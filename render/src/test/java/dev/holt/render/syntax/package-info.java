@NullMarked
package dev.holt.render.syntax;

import org.jspecify.annotations.NullMarked;
