/** Tests of compiling Markdown. */
@NullMarked
package dev.holt.render.html;

import org.jspecify.annotations.NullMarked;
