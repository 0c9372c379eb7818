/** Tests of understanding and editing Markdown. */
@NullMarked
package dev.holt.render;

import org.jspecify.annotations.NullMarked;
