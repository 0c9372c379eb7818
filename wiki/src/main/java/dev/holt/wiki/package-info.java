@NullMarked
package dev.holt.wiki;

import org.jspecify.annotations.NullMarked;
