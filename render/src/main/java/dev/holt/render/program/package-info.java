/**
 * What compiling a page yields: a {@link dev.holt.render.program.PageProgram}, which is a list of
 * {@link dev.holt.render.program.Segment}s. Static segments are finished bytes; dynamic ones hold
 * an {@link dev.holt.render.program.Element} that is evaluated against a snapshot of the wiki.
 *
 * <p>A {@link dev.holt.render.program.PageCompiler} makes programs through a {@link
 * dev.holt.render.program.ProgramBuilder}; {@link dev.holt.render.program.ProgramCodec} turns them
 * into bytes and back. Nothing in this package knows the Markdown parser, so that a stored program
 * is evaluated without loading it.
 */
@NullMarked
package dev.holt.render.program;

import org.jspecify.annotations.NullMarked;
