package dev.holt.render.html;

import dev.holt.render.program.CompilerSource;
import dev.holt.render.syntax.WikiLinkOrder;
import java.util.Locale;

/**
 * What a repository's Markdown means where users differ.
 *
 * @param wikiLinkOrder which side of the bar in a wiki link is the page
 */
public record CompileOptions(WikiLinkOrder wikiLinkOrder) {
    /** {@code [[Page|text]]}, as most wikis have it. */
    public static final CompileOptions DEFAULT = new CompileOptions(WikiLinkOrder.PAGE_FIRST);

    /** Counts up with every change of what programs look like. */
    private static final int VERSION = 2;

    /** The id of a {@link MarkdownCompiler} with these options, without loading that class. */
    public String compilerId() {
        return "markdown-%d-%s".formatted(VERSION, wikiLinkOrder.name().toLowerCase(Locale.ROOT));
    }

    /** The compiler with these options, whose classes are loaded when it first compiles. */
    public CompilerSource compiler() {
        return new CompilerSource(compilerId(), () -> new MarkdownCompiler(this));
    }
}
