package dev.holt.render.program;

/**
 * Turns a page's Markdown into a program. Implementations keep no state between calls and are safe
 * for use by several threads.
 */
public interface PageCompiler {
    /**
     * What names the compiler with everything that decides what it makes: its version and options.
     * Programs of another id are never used.
     */
    String id();

    /**
     * The program of a page or a part of it. Every text compiles; it depends on the arguments and
     * on nothing else.
     *
     * @throws UnknownPartException when the page has no such section
     */
    PageProgram compile(PageSource source, Format format, Part part);
}
